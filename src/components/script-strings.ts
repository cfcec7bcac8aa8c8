/** Which interface strings the scripts of a page use; the rest never reaches the browser as data. */
import { problemCodes } from '../domain/problem.ts';
import type { PageTranslator } from './translator.ts';

const keys = [
  'item.check',
  'item.chooseFirst',
  'item.correct',
  'item.discussion',
  'item.incorrect',
  'item.moved',
  'item.numberFirst',
  'item.retry',
  'item.saving',
  'item.saved',
  'item.kept',
  'item.notSaved',
  'item.earlierVersion',
  'lesson.completed',
  'lesson.progress',
  'problem.downloadFile',
  'problem.reload',
  ...problemCodes.map((code) => `problem.${code}`),
] as const;

/** The patterns of these strings in the language of the page. */
export function scriptStrings(t: PageTranslator): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, t.pattern(key)]));
}

const recordKeys = [
  'record.count',
  'record.downloaded',
  'record.empty',
  'record.eraseFailed',
  'record.erased',
  'record.lastFile',
  'record.noFile',
  'record.restored',
  'record.startedOver',
] as const;

/** What the record page needs besides. */
export function recordStrings(t: PageTranslator): Readonly<Record<string, string>> {
  return Object.fromEntries(recordKeys.map((key) => [key, t.pattern(key)]));
}
