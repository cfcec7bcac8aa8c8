/**
 * Reads one MDX lesson (or page, which only lacks the lesson id) into front matter and the sequence of its parts, by the strict form of
 * src/README.md: each block of text follows a marker line with `#segment-id` and ends at a blank line;
 * besides blocks there are only component tags on lines of their own and the import line.
 *
 * Everything else is a problem, because text without an id can be neither translated block by
 * block nor checked.
 */
import { contentError, placeIn, type ContentProblem } from './content-problem.ts';
import { parseYaml } from './read-yaml.ts';
import { lessonFrontMatterSchema } from './schemas.ts';

export interface LessonSegment {
  readonly kind: 'segment';
  readonly id: string;
  readonly text: string;
  /** Line of the file where the text begins. */
  readonly line: number;
}

export interface LessonComponent {
  readonly kind: 'component';
  readonly name: string;
  readonly form: 'open' | 'close' | 'self-closing';
  readonly props: Readonly<Record<string, string>>;
  readonly line: number;
}

export type LessonPart = LessonSegment | LessonComponent;

export interface LessonText {
  readonly path: string;
  /** Id of the lesson in course.yaml; undefined for a page that is no lesson (privacy). */
  readonly lesson: string | undefined;
  /** Texts of the front matter, as segments `title` and `description`. */
  readonly frontMatter: readonly LessonSegment[];
  readonly parts: readonly LessonPart[];
}

export interface ParsedLesson {
  /** Undefined only when the front matter cannot be read. */
  readonly lesson: LessonText | undefined;
  readonly problems: readonly ContentProblem[];
}

/** All segments of a lesson: title and description, then the blocks in order. */
export function lessonSegments({ frontMatter, parts }: LessonText): readonly LessonSegment[] {
  return [...frontMatter, ...parts.filter((part) => part.kind === 'segment')];
}

/** The component tags of a lesson, in order. */
export function lessonComponents({ parts }: LessonText): readonly LessonComponent[] {
  return parts.filter((part) => part.kind === 'component');
}

/** Parses the text of the lesson file at `path`. */
export function parseLesson(path: string, source: string): ParsedLesson {
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) {
    const how = 'begin the file with --- and the lines title, description and lesson, then --- again';
    return { lesson: undefined, problems: [contentError(placeIn(path, '', 1), 'no front matter', how)] };
  }
  const head = parseYaml(path, lines.slice(1, end).join('\n'), lessonFrontMatterSchema, 1);
  const { parts, problems } = parseBody(path, lines, end + 1);
  if (!head.value) return { lesson: undefined, problems: [...head.problems, ...problems] };
  const { title, description, lesson } = head.value;
  const frontMatter = Object.entries({ title, description }).map(([id, text]) => ({
    kind: 'segment' as const,
    id,
    text,
    line: head.lineOf([id]) ?? 1,
  }));
  return { lesson: { path, lesson, frontMatter, parts }, problems };
}

const marker = /^\{\/\*\s*#(\S+)\s*\*\/\}$/;
const importLine = /^import\s.+\sfrom\s+(['"])[^'"]+\1;?$/;

function parseBody(path: string, lines: readonly string[], start: number): Readonly<{ parts: LessonPart[]; problems: ContentProblem[] }> {
  const parts: LessonPart[] = [];
  const problems: ContentProblem[] = [];
  const refuse = (index: number, what: string, how: string): void => {
    problems.push(contentError(placeIn(path, '', index + 1), what, how));
  };
  for (let index = start; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    const id = marker.exec(line)?.[1];
    if (id !== undefined) {
      const block = blockFrom(lines, index + 1);
      checkBlock(id, block, (offset, what, how) => refuse(index + offset, what, how));
      if (block.length > 0) parts.push({ kind: 'segment', id, text: block.join('\n'), line: index + 2 });
      index += block.length;
    } else if (isTagLine(line)) {
      const component = parseTag(line, index + 1);
      if (component) parts.push(component);
      else refuse(index, `a component tag that cannot be read: ${excerpt(line)}`, 'write one tag a line, its props as name="text" only');
    } else if (line !== '' && !importLine.test(line)) {
      refuse(index, `text without a segment id: ${excerpt(line)}`, 'put a line {/* #segment-id */} above the block; a block ends at its first blank line');
      index += Math.max(blockFrom(lines, index).length - 1, 0);
    }
  }
  return { parts, problems };
}

function blockFrom(lines: readonly string[], start: number): readonly string[] {
  const rest = lines.slice(start);
  const blank = rest.findIndex((line) => line.trim() === '');
  return blank < 0 ? rest : rest.slice(0, blank);
}

function checkBlock(id: string, block: readonly string[], refuse: (offset: number, what: string, how: string) => void): void {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    refuse(0, `"${id}" is no segment id`, 'write lower-case ASCII words joined by hyphens, like why-report');
  }
  if (block.length === 0) refuse(0, `segment "${id}" has no text`, 'put the text on the line after the marker, or remove the marker');
  block.forEach((raw, index) => {
    const line = raw.trim();
    if (isTagLine(line) && parseTag(line, 0)) {
      refuse(index + 1, `a component tag inside the text of "${id}": ${excerpt(line)}`, 'put a blank line before the tag');
    } else if (/[{}]/.test(line)) {
      refuse(index + 1, `a brace inside the text of "${id}": ${excerpt(line)}`, 'MDX runs what stands in braces; put markers on lines of their own and use no other braces');
    }
  });
}

/** `Fact` and `Term` are parts of a sentence, never a line of their own. */
function isTagLine(line: string): boolean {
  return /^<\/?[A-Z]/.test(line) && !/^<\/?(?:Fact|Term)\b/.test(line);
}

/** A tag alone on its line; props are strings in double quotes and nothing else. */
function parseTag(line: string, at: number): LessonComponent | undefined {
  const match = /^<(\/?)([A-Z][A-Za-z0-9]*)((?:\s+[a-z][A-Za-z0-9-]*="[^"]*")*)\s*(\/?)>$/.exec(line);
  if (!match) return undefined;
  const [, closing = '', name = '', written = '', selfClosing = ''] = match;
  const props = [...written.matchAll(/\s([a-z][A-Za-z0-9-]*)="([^"]*)"/g)].map(([, prop = '', value = '']) => [prop, value] as const);
  const repeated = new Set(props.map(([prop]) => prop)).size < props.length;
  if (repeated || (closing && (selfClosing || props.length > 0))) return undefined;
  const form = closing ? 'close' : selfClosing ? 'self-closing' : 'open';
  return { kind: 'component', name, form, props: Object.fromEntries(props), line: at };
}

function excerpt(line: string): string {
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
