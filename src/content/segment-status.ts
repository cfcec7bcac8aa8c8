/**
 * How far a language has come, segment by segment: is there a translation, was it made from the
 * English as it stands, has anybody reviewed it. No git history is asked, so a shallow clone
 * knows as much.
 *
 * Lifecycle of content/segments/<locale>/<file>.json: `stampSegments` writes it when a text has been
 * translated (state `draft`); a reviewer raises `state` by hand; a changed English text makes the
 * segment outdated, a changed translation makes it unstamped, and stamping either starts again at
 * `draft`. Example: `{ "version": 1, "segments": { "why": { "source": "5d41402abc4b", "target":
 * "7d793037a076", "state": "desk" } } }`. A newer `version` is refused by the schema.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content, TranslationKey } from './content.ts';
import { describeProblem } from './content-problem.ts';
import type { SegmentsFile } from './schemas.ts';
import { listSegments, sourceHash } from './segments.ts';
import { textHash } from './text-hash.ts';

export type ReviewState = SegmentsFile['segments'][string]['state'];

/** One English segment and what a language has made of it. */
export interface SegmentStatus {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  /** `unstamped`: there is a translation, but nothing says which English it was made from. */
  readonly status: 'current' | 'outdated' | 'missing' | 'unstamped';
  /** Only of a current segment: a review of an older text says nothing about this one. */
  readonly state?: ReviewState;
}

/** The status of every English segment in a language. */
export function segmentStatus(content: Content, locale: TranslationKey): readonly SegmentStatus[] {
  const translations = translationTexts(content, locale);
  return listSegments(content, 'en').map(({ id, file, name, text }) => {
    const translation = translations.get(id);
    if (translation === undefined) return { id, file, name, status: 'missing' };
    const stamp = content.locales[locale].stamps.get(file)?.[name];
    if (stamp?.target !== textHash(translation)) return { id, file, name, status: 'unstamped' };
    if (stamp.source !== sourceHash(text)) return { id, file, name, status: 'outdated' };
    return { id, file, name, status: 'current', state: stamp.state };
  });
}

/**
 * Records that the translations of a language were made from the English as it stands, for all
 * files or those named; returns the stamp files it wrote or removed.
 */
export function stampSegments(
  content: Content,
  locale: TranslationKey,
  { files }: { readonly files?: readonly string[] } = {},
): readonly string[] {
  // An unreadable translation would look like a missing one and lose its review.
  const unread = content.problems.filter(({ severity }) => severity === 'error');
  if (unread.length > 0) throw new Error(`Nothing was stamped; mend this first:\n${unread.map(describeProblem).join('\n')}`);
  const stamped = newStamps(content, locale);
  const known = new Set([...stamped.keys(), ...content.locales[locale].stamps.keys()]);
  const unknown = (files ?? []).filter((file) => !known.has(file));
  if (unknown.length > 0) throw new Error(`No such file of segments: ${unknown.join(', ')}. Name some of: ${[...known].sort().join(', ')}`);
  return [...known].filter((file) => !files || files.includes(file)).flatMap((file) => writeStamps(content.root, locale, file, stamped.get(file) ?? {}, content));
}

function newStamps(content: Content, locale: TranslationKey): ReadonlyMap<string, SegmentsFile['segments']> {
  const translations = translationTexts(content, locale);
  const files = new Map<string, SegmentsFile['segments']>();
  for (const { id, file, name, text } of listSegments(content, 'en')) {
    const stamps = files.get(file) ?? {};
    files.set(file, stamps);
    const translation = translations.get(id);
    if (translation === undefined) continue;
    const [source, target] = [sourceHash(text), textHash(translation)];
    const old = content.locales[locale].stamps.get(file)?.[name];
    const unchanged = old?.source === source && old.target === target;
    stamps[name] = { source, target, state: unchanged ? old.state : 'draft' };
  }
  return files;
}

function writeStamps(root: string, locale: TranslationKey, file: string, segments: SegmentsFile['segments'], content: Content): readonly string[] {
  const path = `content/segments/${locale}/${file}.json`;
  const old = content.locales[locale].stamps.get(file);
  if (Object.keys(segments).length === 0) {
    if (!old) return [];
    rmSync(join(root, path));
    return [path];
  }
  if (JSON.stringify(old) === JSON.stringify(segments)) return [];
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${JSON.stringify({ version: 1, segments } satisfies SegmentsFile, null, 2)}\n`);
  return [path];
}

function translationTexts(content: Content, locale: TranslationKey): ReadonlyMap<string, string> {
  return new Map(listSegments(content, locale).map(({ id, text }) => [id, text]));
}
