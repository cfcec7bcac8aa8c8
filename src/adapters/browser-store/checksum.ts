/**
 * CRC-32, the checksum of zip and PNG (ISO 3309, polynomial EDB88320 reflected), as 8 hex digits.
 *
 * It finds damage by accident and not forgery: it must be computed at once, on plain http, where
 * browsers give no crypto.subtle, and by any other program that reads a record file.
 */

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of bytes, as 8 lower-case hex digits. */
export function crc32Hex(bytes: Uint8Array): string {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
