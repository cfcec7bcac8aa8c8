/**
 * Looks for answer keys that a reader of a built page would see, or find in its source, before
 * answering: marks, keys as JSON, and feedback, anywhere but inside a closed `details`.
 *
 * The `summary` of a closed `details` is on view (HTML 4.11.1) and counts as outside.
 */
import { HTMLElement, parse } from 'node-html-parser';
import type { Item } from '../domain/item.ts';

/** What must not be seen of one item: its key, and the feedback of all languages. */
export interface AnswerKeySource {
  readonly item: Item;
  readonly feedback: readonly string[];
}

export interface ExposedKey {
  readonly kind: 'marked-element' | 'key-json' | 'feedback';
  /** The item, where it can be told. */
  readonly item?: string;
  /** What was found. */
  readonly excerpt: string;
}

/** Every answer key outside a closed `details` of a page. */
export function findExposedKeys(html: string, sources: readonly AnswerKeySource[]): readonly ExposedKey[] {
  const marked: ExposedKey[] = [];
  const code: string[] = [];
  const text: string[] = [];
  const visit = (element: HTMLElement): void => {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'data-correct') marked.push({ kind: 'marked-element', excerpt: `<${tagOf(element)} ${name}="${value}">` });
      code.push(value);
    }
    for (const child of element.childNodes) {
      if (!(child instanceof HTMLElement)) (tagOf(element) === 'script' ? code : text).push(child.text);
      else if (!isClosedDetails(child)) visit(child);
      else child.children.filter((part) => tagOf(part) === 'summary').forEach(visit);
    }
  };
  // Comments are read too: whoever opens the source sees them.
  visit(parse(html, { comment: true, blockTextElements: { script: true, style: true } }));
  const [allText, allCode] = [foldSpace(text.join('')), foldSpace(code.join('\n'))];
  return [...marked, ...keyJson(allCode, sources), ...sources.flatMap((source) => exposedFeedback(source, allText, allCode))];
}

function isClosedDetails(element: HTMLElement): boolean {
  return tagOf(element) === 'details' && !element.hasAttribute('open');
}

/** Lower case; the document itself has none, whatever its type says. */
function tagOf({ rawTagName }: { readonly rawTagName: string | null }): string {
  return rawTagName?.toLowerCase() ?? '';
}

/** `"correct":["b"]` in any JSON, and an item's own key under its id or under an unquoted name. */
function keyJson(code: string, sources: readonly AnswerKeySource[]): readonly ExposedKey[] {
  const dense = code.replaceAll(/\s/g, '');
  const anyKey = [...dense.matchAll(/"(?:correct|endings)":(?:[[{][^\]}]*[\]}]|true|false)/g)].map(([excerpt]): ExposedKey => ({ kind: 'key-json', excerpt }));
  const ownKeys = sources.flatMap(({ item }) =>
    writtenKeys(item)
      .filter((written) => dense.includes(written))
      .map((excerpt): ExposedKey => ({ kind: 'key-json', item: item.id, excerpt })),
  );
  return [...anyKey, ...ownKeys];
}

/** How a program could write the key of an item; a story's are its endings. */
function writtenKeys(item: Item): readonly string[] {
  switch (item.type) {
    case 'choice':
    case 'sequencing':
    case 'matching':
    case 'numeric':
      return [`correct:${JSON.stringify(item.correct)}`, `"${item.id}":${JSON.stringify(item.correct)}`];
    case 'branching':
      return [`endings:${JSON.stringify(item.endings)}`, `"${item.id}":${JSON.stringify(item.endings)}`];
    case 'true-false':
      // `true` under an unquoted name would be found in any program.
      return [`"${item.id}":${String(item.correct)}`];
    case 'likert':
    case 'long-fill-in':
      return [];
  }
}

function exposedFeedback({ item, feedback }: AnswerKeySource, text: string, code: string): readonly ExposedKey[] {
  return feedback
    .map(foldSpace)
    .filter((sentence) => sentence !== '' && (text.includes(sentence) || code.includes(sentence) || code.includes(JSON.stringify(sentence).slice(1, -1))))
    .map((excerpt) => ({ kind: 'feedback', item: item.id, excerpt }));
}

function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
