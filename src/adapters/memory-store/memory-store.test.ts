import { expect, test } from 'vitest';
import { statementNumber, statementStoreContract } from '../../../tests/contracts/statement-store.contract.ts';
import { type Memory, openMemoryStore } from './memory-store.ts';

statementStoreContract('the memory store', () => {
  const memory: Memory = { statements: [] };
  return { safest: 'kept', open: () => openMemoryStore(memory) };
});

test('the memory store says what it is told to say, and no more than kept by itself', async () => {
  const durable = openMemoryStore({ statements: [] }, { kind: 'durable' });
  expect(await durable.append([statementNumber(1)])).toEqual({ kind: 'durable' });
  expect(await openMemoryStore().append([statementNumber(1)])).toMatchObject({
    kind: 'kept',
    problem: { code: 'storage-not-durable' },
  });
});
