/** Which interface strings the scripts of a page use; the rest never reaches the browser as data. */
import { problemCodes } from '../domain/problem.ts';
import type { PageTranslator } from './translator.ts';

const keys = [
  'item.change',
  'item.check',
  'item.chooseFirst',
  'item.correct',
  'item.discussion',
  'item.incorrect',
  'item.keep',
  'item.matchFirst',
  'item.moved',
  'item.numberFirst',
  'item.retry',
  'item.saving',
  'item.saved',
  'item.kept',
  'item.notSaved',
  'item.earlierVersion',
  'item.writeFirst',
  'lesson.completed',
  'lesson.progress',
  'story.correct',
  'story.hours',
  'story.incorrect',
  'story.minutes',
  'story.toTheEnd',
  'problem.downloadFile',
  'problem.reload',
  ...problemCodes.filter((code) => !code.startsWith('record-file-')).map((code) => `problem.${code}`),
];

/** The patterns of these strings in the language of the page. */
export function scriptStrings(t: PageTranslator): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, t.pattern(key)]));
}

const recordKeys = [
  ...problemCodes.filter((code) => code.startsWith('record-file-')).map((code) => `problem.${code}`),
  'record.count',
  'record.downloaded',
  'record.empty',
  'record.eraseFailed',
  'record.erased',
  'record.lastFile',
  'record.noFile',
  'record.restored',
  'record.startedOver',
];

/** What the record page needs besides. */
export function recordStrings(t: PageTranslator): Readonly<Record<string, string>> {
  return Object.fromEntries(recordKeys.map((key) => [key, t.pattern(key)]));
}

const reportKeys = [
  'record.downloaded',
  'report.copied',
  'report.copy',
  'report.heading',
  'report.hint',
  'report.item',
  'report.language',
  'report.mail',
  'report.noNames',
  'report.page',
  'report.part',
  'report.paste',
  'report.quote',
  'report.save',
  'report.selected',
  'report.text',
  'report.title',
  'report.version',
  'report.words',
] as const;

/** What the error report needs, fetched when it is opened. */
export function reportStrings(t: PageTranslator): Readonly<Record<string, string>> {
  return Object.fromEntries(reportKeys.map((key) => [key, t.pattern(key)]));
}

const testKeys = [
  'test.answerAllFirst',
  'test.answered',
  'test.begin',
  'test.best',
  'test.bestPassed',
  'test.continue',
  'test.failed',
  'test.itemAnswered',
  'test.itemOpen',
  'test.objectiveResult',
  'test.passed',
  'test.place',
  'test.itemNotRight',
] as const;

/** What the page of an assessment needs besides. */
export function testStrings(t: PageTranslator): Readonly<Record<string, string>> {
  return Object.fromEntries(testKeys.map((key) => [key, t.pattern(key)]));
}

const completionKeys = ['complete.done', 'complete.lessonDone', 'complete.lessonOpen', 'complete.open', 'complete.testPassed'] as const;

/** What the page with the result of a module needs besides. */
export function completionStrings(t: PageTranslator): Readonly<Record<string, string>> {
  return Object.fromEntries(completionKeys.map((key) => [key, t.pattern(key)]));
}
