import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldRegistrations } from './registration.ts';
import type { JsonValue, Statement } from './statement.ts';

let made = 0;
const said = (registration: string, sequence = 1, parts: Partial<Statement> = {}): Statement => ({
  id: String((made += 1)).padStart(4, '0'),
  timestamp: '2026-01-05T08:00:00.000Z',
  verb: 'answered',
  activity: 'safety.needle-stick.report',
  context: { registration, sequence },
  ...parts,
});
const begun = (registration: string, sequence: number, supersedes?: JsonValue): Statement =>
  said(registration, sequence, {
    verb: 'initialized',
    activity: 'course',
    context: { registration, sequence, ...(supersedes !== undefined && { extra: { supersedes } }) },
  });

describe('the registrations that count', () => {
  test.each<[string, readonly Statement[], readonly string[], string | undefined]>([
    ['none in an empty record', [], [], undefined],
    ['all, as long as none was begun', [said('r2'), said('r1')], ['r1', 'r2'], undefined],
    ['both, where two devices each began', [begun('r1', 1), begun('r2', 1)], ['r1', 'r2'], 'r2'],
    ['the one begun with the highest sequence is current', [begun('r1', 5), begun('r2', 1)], ['r1', 'r2'], 'r1'],
    ['one never begun counts beside one begun', [begun('r1', 1), said('r0', 9)], ['r0', 'r1'], 'r1'],
    ['not one that was started over', [begun('r1', 1), begun('r2', 2, ['r1'])], ['r2'], 'r2'],
    ['not one started over twice', [begun('r1', 1), begun('r2', 2, ['r1']), begun('r3', 3, ['r2'])], ['r3'], 'r3'],
    ['not any of several that were started over at once', [begun('r1', 1), begun('r2', 1), begun('r3', 2, ['r1', 'r2'])], ['r3'], 'r3'],
    ['not one that was never begun but started over', [said('r1'), begun('r2', 2, ['r1'])], ['r2'], 'r2'],
    ['both, where two devices started over', [begun('r1', 1), begun('r2', 2, ['r1']), begun('r3', 2, ['r1'])], ['r2', 'r3'], 'r3'],
    ['starting over counts whatever its sequence', [begun('r1', 9), begun('r2', 2, ['r1'])], ['r2'], 'r2'],
    ['one that replaces itself', [begun('r1', 1, ['r1'])], ['r1'], 'r1'],
    ['a circle as a whole', [begun('r1', 1, ['r2']), begun('r2', 2, ['r1'])], ['r1', 'r2'], 'r2'],
    ['no circle that something else replaced', [begun('r1', 1, ['r2']), begun('r2', 2, ['r1']), begun('r3', 1, ['r1'])], ['r3'], 'r3'],
    ['what a faulty list names nothing of', [begun('r1', 1), begun('r2', 2, 'r1'), begun('r3', 3, [1, null])], ['r1', 'r2', 'r3'], 'r3'],
    ['begun with the course, not with a lesson', [said('r1', 1, { verb: 'initialized' })], ['r1'], undefined],
    ['begun by `initialized`, not by another verb', [said('r1', 1, { activity: 'course' })], ['r1'], undefined],
    ['begun by the learner, not by another person', [{ ...begun('r1', 1), actor: { name: 'x' } }], ['r1'], undefined],
  ])('%s', (_behaviour, statements, counted, current) => {
    expect(foldRegistrations(statements)).toStrictEqual({ counted, ...(current !== undefined && { current }) });
  });

  test('are never none in a record that holds something, and do not depend on its order', () => {
    const name = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5');
    const beginning = fc
      .tuple(name, fc.nat(3), fc.array(name, { maxLength: 3 }))
      .map(([registration, sequence, supersedes]) => begun(registration, sequence, supersedes));
    const record = fc.array(beginning, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        record.chain((statements) => fc.tuple(fc.constant(statements), fc.shuffledSubarray(statements, { minLength: statements.length }))),
        ([statements, shuffled]) => {
          const registrations = foldRegistrations(statements);
          expect(registrations.counted).toContain(registrations.current);
          expect(foldRegistrations(shuffled)).toEqual(registrations);
        },
      ),
    );
  });
});
