/**
 * What every way out of the device keeps to: record file, xAPI, and whatever comes after them.
 * An answer given for oneself is in none of them, neither its words nor that it was given.
 */
import { expect, test } from 'vitest';
import { answeredStatement, initializedStatement } from '../../src/domain/make-statement.ts';
import type { Statement } from '../../src/domain/statement.ts';

const input = (id: string, sequence: number) => ({
  id,
  timestamp: '2026-02-03T04:05:06.000Z',
  registration: 'registration-1',
  sequence,
  language: 'tg',
  courseVersion: '2026.1',
});
const words = ['сирри ман', 'I was afraid', 'می‌ترسیدم'];
const shared = [
  initializedStatement(input('id-begun', 1)),
  answeredStatement({ ...input('id-shared', 2), activity: 'safety.needle-stick.shared', activityHash: 'h', response: 'b', success: true }),
];
const own = words.map((response, index) =>
  answeredStatement({ ...input(`id-own-${index}`, 3 + index), activity: 'safety.first-aid.own', activityHash: 'h', response, deviceOnly: true }),
);

/** One way out: everything that leaves when it is given this record, as one text. */
export function deviceOnlyContract(name: string, exportText: (statements: readonly Statement[]) => string | Promise<string>): void {
  test(`${name} leaves out what was answered for oneself alone`, async () => {
    const text = await exportText([...own.slice(0, 2), ...shared, ...own.slice(2)]);
    expect(text).toContain('safety.needle-stick.shared');
    for (const secret of [...words, 'safety.first-aid.own', 'id-own-', 'deviceOnly']) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  });
  test(`${name} says the same whether or not there is anything of one's own`, async () => {
    expect(await exportText([...shared, ...own])).toBe(await exportText(shared));
  });
}
