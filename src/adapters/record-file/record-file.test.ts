import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statements } from '../../../tests/arbitraries/statement.ts';
import { shareable } from '../../domain/sharing.ts';
import type { Statement } from '../../domain/statement.ts';
import { readRecordFile, writeRecordFile } from './record-file.ts';

const meta = { made: '2026-01-05T08:00:00.000Z' };
const statement = (id: string): Statement => ({
  id,
  timestamp: '2026-01-05T08:00:00.000Z',
  verb: 'answered',
  activity: 'safety.needle-stick.report',
  context: { registration: 'r', language: 'tg' },
});
const three = [statement('1'), statement('2'), statement('3')];
const file = writeRecordFile(three, meta);

describe('a record file', () => {
  test('gives back just the statements that may leave the device', () => {
    fc.assert(
      fc.property(fc.array(statements(), { maxLength: 5 }), (given) => {
        expect(readRecordFile(writeRecordFile(given, meta))).toEqual({ kind: 'read', statements: shareable(given), problems: [] });
      }),
    );
  });

  test('is JSON for another program, with a checksum that program can compute', () => {
    const canonical =
      '[{"activity":"safety.needle-stick.report","context":{"language":"tg","registration":"r"},' +
      '"id":"1","timestamp":"2026-01-05T08:00:00.000Z","verb":"answered"}]';
    expect(JSON.parse(writeRecordFile([statement('1')], meta))).toEqual({
      format: 'hamkori-record',
      version: 1,
      made: '2026-01-05T08:00:00.000Z',
      statements: [statement('1')],
      checksum: crc32(canonical).toString(16).padStart(8, '0'),
    });
  });

  test.each<[string, string]>([
    ['laid out by another program', JSON.stringify(JSON.parse(file), null, 2)],
    ['with a byte order mark', `\uFEFF${file}`],
    ['with Windows line ends', file.replaceAll('\n', '\r\n')],
  ])('is read whole %s', (_case, text) => {
    expect(readRecordFile(text)).toEqual({ kind: 'read', statements: three, problems: [] });
  });

  test.each<[string, string, readonly string[], string]>([
    ['cut off half-way', file.slice(0, file.indexOf('"id":"3"')), ['1', '2'], 'not whole'],
    ['cut off with Windows line ends', file.replaceAll('\n', '\r\n').slice(0, -20), ['1', '2', '3'], 'not whole'],
    ['with an altered statement', file.replace('"tg"', '"kk"'), ['1', '2', '3'], 'the checksum differs'],
    ['without a checksum', file.replace(/,"checksum":"\w+"/, ''), ['1', '2', '3'], 'the checksum differs'],
  ])('%s gives what is readable and says it is damaged', (_case, text, ids, detail) => {
    const outcome = readRecordFile(text);
    expect(outcome).toMatchObject({ kind: 'read', problems: [{ code: 'record-file-damaged', detail }] });
    expect(outcome.kind === 'read' && outcome.statements.map(({ id }) => id)).toEqual(ids);
  });

  test('reports a statement that is none, and reads the rest', () => {
    const broken = [three[0], { ...statement('2'), context: {} }, three[2]] as unknown as Statement[];
    expect(readRecordFile(writeRecordFile(broken, meta))).toEqual({
      kind: 'read',
      statements: [three[0], three[2]],
      problems: [{ code: 'record-file-damaged', detail: 'statement 2: no statement: context.registration' }],
    });
  });

  test.each<[string, string, string]>([
    ['of a newer release', file.replace('"version":1', '"version":2'), 'record-file-newer-version'],
    ['of a newer release, cut off', file.replace('"version":1', '"version":2').slice(0, -9), 'record-file-newer-version'],
    ['without a version', file.replace('"version":1,', ''), 'record-file-unreadable'],
    ['of another program', '{"format":"other","version":1,"statements":[]}', 'record-file-unreadable'],
    ['that is no JSON', 'PK\u0003\u0004', 'record-file-unreadable'],
    ['that is empty', '', 'record-file-unreadable'],
  ])('%s is refused with a reason', (_case, text, code) => {
    expect(readRecordFile(text)).toMatchObject({ kind: 'problem', problem: { code } });
  });
});
