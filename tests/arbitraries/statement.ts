/**
 * Arbitrary statements for property tests: well-formed, and as odd as xAPI allows.
 *
 * Values are what JSON can carry, so no negative zero and no lone surrogate: a statement that went
 * through a file or a network is the same statement.
 */
import fc from 'fast-check';
import type {
  JsonObject,
  JsonValue,
  Score,
  Statement,
  StatementContext,
  StatementResult,
} from '../../src/domain/statement.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });

/** A finite number that JSON gives back unchanged. */
export const jsonNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));

/** Any JSON value, nested a little. */
export const jsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    jsonNumber,
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
})).value;

/** Any JSON object, nested a little. */
export const jsonObject: fc.Arbitrary<JsonObject> = fc.dictionary(text, jsonValue, { maxKeys: 3, noNullPrototype: true });

const optional = { requiredKeys: [] };
const score: fc.Arbitrary<Score> = fc.record({
  raw: jsonNumber,
  min: jsonNumber,
  max: jsonNumber,
  scaled: jsonNumber,
});

const result: fc.Arbitrary<StatementResult> = fc.record(
  { response: text, success: fc.boolean(), completion: fc.boolean(), score, extra: jsonObject },
  optional,
);

const context: fc.Arbitrary<StatementContext> = fc.record(
  {
    registration: fc.uuid(),
    attempt: fc.uuid(),
    language: fc.constantFrom('tg', 'fa-AF', 'kk'),
    courseVersion: fc.constantFrom('2026.1', '2026.2'),
    activityHash: fc.constantFrom('2c26b46b', 'fcde2b2e'),
    masteryScore: jsonNumber,
    sequence: fc.nat(),
    deviceOnly: fc.constant(true as const),
    extra: jsonObject,
  },
  { requiredKeys: ['registration'] },
);

/** Any statement; `ids` few in number makes statements that share an id. */
export function statements(ids: fc.Arbitrary<string> = fc.uuid()): fc.Arbitrary<Statement> {
  return fc.record(
    {
      id: ids,
      timestamp: fc.constantFrom('2026-01-05T08:00:00.000Z', '1970-01-01T00:00:00.000Z'),
      verb: fc.constantFrom('answered', 'completed', 'initialized', 'earned'),
      activity: fc.constantFrom('course', 'safety.needle-stick', 'safety.needle-stick.report'),
      result,
      context,
      actor: jsonObject,
      extra: jsonObject,
    },
    { requiredKeys: ['id', 'timestamp', 'verb', 'activity', 'context'] },
  );
}
