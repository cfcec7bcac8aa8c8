import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Course, CourseItem, Lesson } from './course.ts';
import type { ChoiceItem } from './item.ts';
import { type Progress, foldProgress, isLessonComplete } from './progress.ts';
import type { Statement, StatementContext, StatementResult } from './statement.ts';

const lesson = (id: string, items: readonly string[]): Lesson => ({ id, slug: id, minutes: 5, core: true, items });
const course: Course = {
  version: '2026.1',
  masteryScore: 0.8,
  modules: [
    { id: 'safety', slug: 'safety', lessons: [lesson('safety.one', ['safety.one.a', 'safety.one.b', 'safety.one.law'])] },
    { id: 'drugs', slug: 'drugs', lessons: [lesson('drugs.one', ['drugs.one.a', 'drugs.one.elsewhere']), lesson('drugs.read', [])] },
  ],
};
const asked = (id: string, scored = true): [string, CourseItem] => {
  const item: ChoiceItem = { id, scored, type: 'choice', multiple: false, options: ['a', 'b'], correct: ['a'] };
  return [id, { item, hash: `hash of ${id}` }];
};
const items = new Map([asked('safety.one.a'), asked('safety.one.b'), asked('safety.one.law', false), asked('drugs.one.a')]);

let made = 0;
interface Parts extends Partial<Omit<Statement, 'context' | 'result'>> {
  readonly context?: Partial<StatementContext>;
  readonly result?: StatementResult;
}
const said = ({ context, ...parts }: Parts): Statement => ({
  id: String((made += 1)).padStart(4, '0'),
  timestamp: '2026-01-05T08:00:00.000Z',
  verb: 'answered',
  activity: 'safety.one.a',
  ...parts,
  context: { registration: 'r1', sequence: 1, ...context },
});
const fold = (...statements: readonly Statement[]): Progress => foldProgress(course, items, statements);
const right = { response: 'a', success: true };
const wrong = { response: 'b', success: false };
const begun = (registration: string, supersedes: readonly string[] = []): Statement =>
  said({ verb: 'initialized', activity: 'course', context: { registration, extra: { supersedes } } });

describe('progress', () => {
  test('of an empty record holds every lesson, with nothing in it', () => {
    const nothing = { answered: [], correct: [], completed: false };
    expect(fold()).toStrictEqual({
      registrations: [],
      lessons: { 'safety.one': nothing, 'drugs.one': nothing, 'drugs.read': nothing },
      latest: {},
      outdated: [],
      passed: [],
      totals: { lessons: 3, completed: 0, items: 4, scored: 3, answered: 0, correct: 0 },
    });
  });

  test('counts answers, successes and completed lessons, in the order of the lesson', () => {
    const progress = fold(
      said({ activity: 'safety.one.b', result: right }),
      said({ activity: 'safety.one.a', result: wrong }),
      said({ activity: 'safety.one.law', result: { response: 'a' } }),
      said({ verb: 'completed', activity: 'drugs.read' }),
    );
    expect(progress.lessons).toStrictEqual({
      'safety.one': { answered: ['safety.one.a', 'safety.one.b', 'safety.one.law'], correct: ['safety.one.b'], completed: false },
      'drugs.one': { answered: [], correct: [], completed: false },
      'drugs.read': { answered: [], correct: [], completed: true },
    });
    expect(progress.totals).toStrictEqual({ lessons: 3, completed: 1, items: 4, scored: 3, answered: 3, correct: 1 });
  });

  test('keeps a success after a later failure, and shows the later response', () => {
    const first = said({ result: right, context: { sequence: 1 } });
    const second = said({ result: wrong, context: { sequence: 2 } });
    const progress = fold(second, first);
    expect(progress.lessons['safety.one']?.correct).toEqual(['safety.one.a']);
    expect(progress.latest).toStrictEqual({ 'safety.one.a': { statement: second.id, ...wrong } });
  });

  test('shows the response with the greater id where sequences tie, whatever the clock says', () => {
    const first = said({ result: wrong, timestamp: '2099-01-01T00:00:00.000Z' });
    const second = said({ result: right, timestamp: '1970-01-01T00:00:00.000Z' });
    expect(fold(first, second).latest['safety.one.a']?.statement).toBe(second.id);
    expect(fold(second, first).latest['safety.one.a']?.statement).toBe(second.id);
  });

  test('counts an answer that says neither response nor success as answered', () => {
    const bare = said({});
    expect(fold(bare).latest).toStrictEqual({ 'safety.one.a': { statement: bare.id } });
    expect(fold(bare).totals).toMatchObject({ answered: 1, correct: 0 });
  });

  test.each<[string, readonly Parts[], boolean, boolean]>([
    ['to the item as it is asked', [{ result: right, context: { activityHash: 'hash of safety.one.a' } }], true, false],
    ['without a hash', [{ result: right }], true, false],
    ['to an earlier form of the item', [{ result: right, context: { activityHash: 'old' } }], false, true],
    ['to both forms, right in the earlier', [{ result: right, context: { activityHash: 'old' } }, { result: wrong }], false, false],
    ['to both forms, right in the present', [{ result: wrong, context: { activityHash: 'old' } }, { result: right }], true, false],
  ])('counts an answer %s as answered', (_behaviour, parts, isCorrect, isOutdated) => {
    const progress = fold(...parts.map(said));
    expect(progress.lessons['safety.one']).toStrictEqual({
      answered: ['safety.one.a'],
      correct: isCorrect ? ['safety.one.a'] : [],
      completed: false,
    });
    expect(progress.outdated).toEqual(isOutdated ? ['safety.one.a'] : []);
  });

  test.each<[string, Parts]>([
    ['an item the course does not know', { activity: 'safety.one.gone', result: right }],
    ['an item of a lesson that was not handed in', { activity: 'drugs.one.elsewhere', result: right }],
    ['a lesson the course does not know', { verb: 'completed', activity: 'safety.gone' }],
    ['a verb it does not know', { verb: 'https://example.org/verbs/liked', result: right }],
    ['an item that was only experienced', { verb: 'experienced', result: right }],
    ['a name every object has', { activity: 'constructor', result: right }],
    ['what another person stated', { actor: { mbox: 'mailto:trainer@example.org' }, result: right }],
    ['a lesson another person completed', { verb: 'completed', activity: 'safety.one', actor: { name: 'trainer' } }],
  ])('leaves alone %s', (_behaviour, parts) => {
    const { registrations: _registrations, ...rest } = fold(said(parts));
    const { registrations: _none, ...nothing } = fold();
    expect(rest).toEqual(nothing);
  });

  test('takes no success for an item that is not scored', () => {
    expect(fold(said({ activity: 'safety.one.law', result: right })).totals.correct).toBe(0);
  });

  test('unites the answers of two devices that each began', () => {
    const progress = fold(
      begun('r1'),
      said({ activity: 'safety.one.a', context: { registration: 'r1' } }),
      begun('r2'),
      said({ activity: 'safety.one.b', context: { registration: 'r2' } }),
    );
    expect(progress.registration).toBe('r2');
    expect(progress.registrations).toEqual(['r1', 'r2']);
    expect(progress.lessons['safety.one']?.answered).toEqual(['safety.one.a', 'safety.one.b']);
  });

  test('begins again where the learner started over, also for late answers of the old registration', () => {
    const before = [begun('r1'), said({ result: right }), said({ verb: 'completed', activity: 'safety.one' })];
    const after = fold(...before, begun('r2', ['r1']), said({ activity: 'safety.one.b', context: { sequence: 99 } }));
    expect(after).toStrictEqual({ ...fold(), registration: 'r2', registrations: ['r2'] });
  });
});

// Records of two registrations with every kind of statement, one statement an id.
const record = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(30).map(String),
      timestamp: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      verb: fc.constantFrom('answered', 'answered', 'completed', 'passed'),
      activity: fc.constantFrom('safety.one.a', 'safety.one.b', 'safety.one.law', 'drugs.one.a', 'safety.one', 'drugs.read', 'gone'),
      result: fc.constantFrom(right, wrong, {}),
      context: fc.record(
        {
          registration: fc.constantFrom('r1', 'r2'),
          sequence: fc.nat(3),
          activityHash: fc.constantFrom('old', 'hash of safety.one.a', 'hash of safety.one.b'),
        },
        { requiredKeys: ['registration'] },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((statements): readonly Statement[] => [...statements, { ...begun('r1'), id: 'begun' }]);

describe('folding', () => {
  test('gives one progress for 100 orders of the same statements', () => {
    fc.assert(
      fc.property(fc.noShrink(record), fc.infiniteStream(fc.nat()), (statements, keys) => {
        const progress = fold(...statements);
        for (let i = 0; i < 100; i += 1) {
          const shuffled = statements
            .map((statement) => ({ statement, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ statement }) => statement);
          expect(fold(...shuffled)).toEqual(progress);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('loses nothing when statements are added', () => {
    fc.assert(
      fc.property(record.chain((all) => fc.tuple(fc.subarray([...all]), fc.constant(all))), ([some, all]) => {
        const [less, more] = [fold(...some), fold(...all)];
        for (const [id, { answered, correct, completed }] of Object.entries(less.lessons)) {
          expect(more.lessons[id]?.answered).toEqual(expect.arrayContaining([...answered]));
          expect(more.lessons[id]?.correct).toEqual(expect.arrayContaining([...correct]));
          if (completed) expect(more.lessons[id]?.completed).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('asks no clock', () => {
    fc.assert(
      fc.property(record, fc.string(), (statements, timestamp) => {
        expect(fold(...statements.map((statement) => ({ ...statement, timestamp })))).toEqual(fold(...statements));
      }),
    );
  });

  test('survives JSON', () => {
    fc.assert(
      fc.property(record, (statements) => {
        const progress = fold(...statements);
        expect(JSON.parse(JSON.stringify(progress))).toStrictEqual(progress);
      }),
    );
  });
});

describe('a lesson is complete', () => {
  const isComplete = (id: string, known: ReadonlyMap<string, CourseItem>, ...activities: readonly string[]): boolean => {
    const found = course.modules.flatMap(({ lessons }) => lessons).find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no lesson ${id}`);
    const statements = activities.map((activity) => said({ activity, result: wrong }));
    return isLessonComplete(found, known, foldProgress(course, known, statements));
  };
  const lawOnly = new Map(['a', 'b', 'law'].map((name) => asked(`safety.one.${name}`, false)));

  test.each<[string, boolean, boolean]>([
    ['when all its scored items are answered, rightly or not', isComplete('safety.one', items, 'safety.one.a', 'safety.one.b'), true],
    ['not while one is left', isComplete('safety.one', items, 'safety.one.a', 'safety.one.law'), false],
    ['not while an item is unknown here', isComplete('drugs.one', items, 'drugs.one.a', 'drugs.one.elsewhere'), false],
    ['when all items are answered, where none is scored', isComplete('safety.one', lawOnly, 'safety.one.a', 'safety.one.b', 'safety.one.law'), true],
    ['not while one of those is left', isComplete('safety.one', lawOnly, 'safety.one.a'), false],
    ['not by its items, where it asks nothing', isComplete('drugs.read', items), false],
  ])('%s', (_behaviour, found, expected) => {
    expect(found).toBe(expected);
  });

  test('not when the progress is of another course', () => {
    expect(isLessonComplete(lesson('other', ['safety.one.a']), items, fold(said({ result: right })))).toBe(false);
  });
});
