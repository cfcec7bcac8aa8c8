/**
 * What of a record may leave the device it was made on.
 *
 * Attitudes and reflections are answered for oneself (design.md, 8): every exporter (record file,
 * QR code, sync, package) takes its statements through here, and tests/contracts/device-only.contract.ts
 * holds each of them to it.
 */
import type { Statement } from './statement.ts';

/** Whether a statement may leave the device. */
export function isShareable({ context }: Statement): boolean {
  return !context.deviceOnly;
}

/** The statements that may leave the device. */
export function shareable(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(isShareable);
}
