import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonObject, jsonValue, statements } from '../../tests/arbitraries/statement.ts';
import { canonicalJson } from './canonical.ts';
import { isShareable } from './sharing.ts';
import type { JsonObject, Statement } from './statement.ts';
import { activityFromIri, activityToIri, verbFromIri, verbToIri } from './xapi-names.ts';
import { type XapiOptions, fromXapi, toXapi } from './xapi.ts';

const activityBase = 'https://course.example.org/xapi';
const options: XapiOptions = { homePage: 'https://academy.example.org', accountName: 'learner-7', activityBase };
const learner = { account: { homePage: options.homePage, name: options.accountName } };
const context = { registration: '11111111-1111-4111-8111-111111111111' };

const folder = new URL('../../tests/fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => /^statement-.*\.json$/.test(name));
const fixture = (name: string): JsonObject => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject;
const read = (json: JsonObject): Statement => {
  const statement = fromXapi(json, options);
  if (statement === undefined) throw new Error('no statement');
  return statement;
};

test('there are fixtures to check', () => {
  expect(names.length).toBeGreaterThanOrEqual(8);
});

describe('xAPI JSON comes back as it was', () => {
  test.each(names)('%s', (name) => {
    expect(toXapi(read(fixture(name)), options)).toStrictEqual(fixture(name));
  });

  test('whatever an LRS holds', () => {
    const iri = fc.constantFrom(
      `${activityBase}/activities/safety.test`,
      `${activityBase}/activities/`,
      'https://example.org/x',
      'http://adlnet.gov/expapi/verbs/answered',
    );
    const extensions = fc.dictionary(
      fc.oneof(
        fc.constantFrom('attempt', 'course-version', 'activity-hash', 'sequence', 'supersedes', 'draw').map((key) => `${activityBase}/extensions/${key}`),
        fc.constantFrom('https://w3id.org/xapi/cmi5/context/extensions/masteryscore', 'https://example.org/e', '__proto__'),
      ),
      jsonValue,
      { noNullPrototype: true },
    );
    const some = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, jsonValue);
    const object = (required: fc.Arbitrary<JsonObject>) => fc.tuple(jsonObject, required).map(([a, b]): JsonObject => ({ ...a, ...b }));
    const score = fc.record({ raw: some(fc.nat()), min: fc.constant(0), max: fc.nat(), scaled: fc.constant(0.5) }, { requiredKeys: ['raw'] });
    const xapi = object(
      fc.record(
        {
          id: some(fc.constantFrom('', '01890000-0000-7000-8000-000000000001')),
          timestamp: some(fc.constantFrom('', '2026-01-05T08:00:00Z')),
          actor: object(
            fc.record(
              {
                account: some(fc.constant(learner.account)),
                objectType: fc.constantFrom('Agent', 'Group'),
                name: fc.string(),
              },
              { requiredKeys: [] },
            ),
          ),
          verb: object(fc.record({ id: iri })),
          object: object(fc.record({ id: some(iri).filter((id) => typeof id !== 'string' || id.includes(':')), objectType: fc.constantFrom('Activity', 'StatementRef') }, { requiredKeys: [] })),
          result: some(object(fc.record({ success: some(fc.boolean()), response: some(fc.string()), completion: some(fc.boolean()), score: some(score) }, { requiredKeys: [] }))),
          context: some(object(fc.record({ registration: some(fc.constantFrom('', 'r1')), language: some(fc.constant('tg')), extensions: some(extensions) }, { requiredKeys: [] }))),
        },
        { requiredKeys: ['actor', 'verb', 'object'] },
      ),
    );
    fc.assert(
      fc.property(xapi, (json) => {
        expect(canonicalJson(toXapi(read(json), options))).toBe(canonicalJson(json));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a statement comes back as it was', () => {
  test('whatever it holds', () => {
    // `fromXapi` leaves no `extra` that is empty or holds a name the form has; so do these.
    const named = new Set(['id', 'timestamp', 'actor', 'verb', 'object', 'result', 'context', 'registration', 'language', 'extensions', 'response', 'success', 'completion', 'score']);
    const isPlain = (extra: JsonObject | undefined): boolean =>
      extra === undefined || (Object.keys(extra).length > 0 && !Object.keys(extra).some((key) => named.has(key)));
    const plain = statements().filter((one) => isShareable(one) && [one.extra, one.result?.extra, one.context.extra].every(isPlain));
    fc.assert(
      fc.property(plain, (statement) => {
        expect(read(toXapi(statement, options))).toEqual(statement);
      }),
      { numRuns: 1000 },
    );
  });

  test('unless it is for the learner alone: that goes nowhere', () => {
    fc.assert(
      fc.property(statements(), (statement) => {
        expect(() => toXapi({ ...statement, context: { ...statement.context, deviceOnly: true } }, options)).toThrow(/for the learner alone/);
      }),
    );
  });

  test('with the items an attempt asks, as an extension of ours', () => {
    const begun = { ...read(fixture('statement-starting-over.json')), context: { ...context, extra: { draw: ['safety.test.a'] } } };
    const json = toXapi(begun, options) as { readonly context: { readonly extensions: JsonObject } };
    expect(json.context.extensions).toEqual({ [`${activityBase}/extensions/draw`]: ['safety.test.a'] });
    expect(read(json)).toEqual(begun);
  });

  test.each(names)('as %s makes it', (name) => {
    const statement = read(fixture(name));
    expect(read(toXapi(statement, options))).toStrictEqual(statement);
  });
});

describe('the compact form', () => {
  test('lifts what it names, under short names', () => {
    expect(read(fixture('statement-passed-cmi5.json'))).toMatchObject({
      verb: 'passed',
      activity: 'safety.test',
      result: { success: true, score: { raw: 9, min: 0, max: 10, scaled: 0.9 }, extra: { duration: 'PT8M30S' } },
      context: { ...context, masteryScore: 0.8 },
      extra: { version: '1.0.3', actor: { objectType: 'Agent' } },
    });
    expect(read(fixture('statement-answered.json'))).toStrictEqual({
      id: '01890000-0000-7000-8000-000000000001',
      timestamp: '2026-01-05T08:00:00.000Z',
      verb: 'answered',
      activity: 'safety.needle-stick.report',
      result: { response: 'a[,]c', success: true },
      context: { ...context, language: 'tg', courseVersion: '2026.1', activityHash: '2c26b46b', sequence: 4 },
    });
    expect(read(fixture('statement-starting-over.json')).context).toStrictEqual({
      registration: '22222222-2222-4222-8222-222222222222',
      sequence: 9,
      extra: { supersedes: [context.registration] },
    });
  });

  test('lifts nothing of the wrong type', () => {
    const statement = read(fixture('statement-foreign-extensions.json'));
    expect(statement.result).not.toHaveProperty('score');
    const score = { raw: '9', min: 0, max: 10, scaled: 0.9 };
    expect(read({ ...fixture('statement-answered.json'), result: { score } }).result).toEqual({ extra: { score } });
    expect(statement.context).not.toHaveProperty('masteryScore');
    expect(statement.context).not.toHaveProperty('sequence');
  });

  test('knows the learner by her account, and nobody else', () => {
    expect(read(fixture('statement-passed-cmi5.json'))).not.toHaveProperty('actor');
    expect(read(fixture('statement-attachments.json')).actor).toEqual({ mbox: 'mailto:trainer@example.org', name: 'A trainer' });
    expect(read(fixture('statement-reference-without-registration.json')).actor).toHaveProperty('objectType', 'Group');
    const another = { account: { ...learner.account, name: 'learner-8' } };
    expect(read({ actor: another, verb: { id: 'http://x' }, object: {} }).actor).toEqual(another);
  });

  test.each<[string, JsonObject]>([
    ['nothing', {}],
    ['no actor', { verb: { id: 'http://x' }, object: {} }],
    ['no verb', { actor: learner, object: {} }],
    ['a verb without an id', { actor: learner, verb: { id: 5 }, object: {} }],
    ['no object', { actor: learner, verb: { id: 'http://x' } }],
    ['an object that is text', { actor: learner, verb: { id: 'http://x' }, object: 'x' }],
  ])('is not made from %s', (_what, json) => {
    expect(fromXapi(json, options)).toBeUndefined();
  });
});

describe('names', () => {
  test.each([
    ['initialized', 'http://adlnet.gov/expapi/verbs/initialized'],
    ['answered', 'http://adlnet.gov/expapi/verbs/answered'],
    ['completed', 'http://adlnet.gov/expapi/verbs/completed'],
    ['passed', 'http://adlnet.gov/expapi/verbs/passed'],
    ['failed', 'http://adlnet.gov/expapi/verbs/failed'],
    ['terminated', 'http://adlnet.gov/expapi/verbs/terminated'],
    ['launched', 'http://adlnet.gov/expapi/verbs/launched'],
    ['experienced', 'http://adlnet.gov/expapi/verbs/experienced'],
    ['satisfied', 'https://w3id.org/xapi/adl/verbs/satisfied'],
    ['earned', 'http://id.tincanapi.com/verb/earned'],
    ['https://example.org/liked', 'https://example.org/liked'],
  ])('the verb %s is %s', (verb, iri) => {
    expect([verbToIri(verb), verbFromIri(iri)]).toEqual([iri, verb]);
  });

  test.each([
    ['course', `${activityBase}/activities/course`],
    ['safety.needle-stick.report', `${activityBase}/activities/safety.needle-stick.report`],
    ['https://example.org/x', 'https://example.org/x'],
    [`${activityBase}/activities/`, `${activityBase}/activities/`],
    [`${activityBase}/activities/A`, `${activityBase}/activities/A`],
  ])('the activity %s is %s', (activity, iri) => {
    expect([activityToIri(activity, activityBase), activityFromIri(iri, activityBase)]).toEqual([iri, activity]);
  });
});
