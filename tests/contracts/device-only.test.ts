/** Every exporter of the project, held to the contract; a new one is added here with its adapter. */
import { expect, test } from 'vitest';
import { writeRecordFile } from '../../src/adapters/record-file/record-file.ts';
import { answeredStatement } from '../../src/domain/make-statement.ts';
import { shareable } from '../../src/domain/sharing.ts';
import { toXapi } from '../../src/domain/xapi.ts';
import { deviceOnlyContract } from './device-only.contract.ts';

const account = { homePage: 'https://academy.example', accountName: 'a', activityBase: 'https://course.example' };

deviceOnlyContract('the record file', (statements) => writeRecordFile(statements, { made: '2026-02-03T04:05:06.000Z' }));
deviceOnlyContract('xAPI', (statements) => JSON.stringify(shareable(statements).map((statement) => toXapi(statement, account))));

test('xAPI refuses a statement that was not asked for leave', () => {
  const own = answeredStatement({ id: 'x', timestamp: '', registration: 'r', sequence: 1, language: 'tg', courseVersion: '1', activity: 'a', activityHash: 'h', response: 'mine', deviceOnly: true });
  expect(() => toXapi(own, account)).toThrow(/for the learner alone/);
});
