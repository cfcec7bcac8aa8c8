/**
 * Reads a message pattern into nodes: a small subset of ICU MessageFormat.
 *
 * Taken: {name}, {x, number}, {x, plural, =0 {…} one {…} other {…}} with #, {x, select, …}, and ''
 * for an apostrophe (one apostrophe before { } < > or # quotes up to the next one). Everything
 * else of ICU (offset, ordinals, dates, skeletons) is refused, so whatever is taken here means the
 * same to translators' tools. `lint:strings` parses every string, so a browser meets no fault.
 */

/** One piece of a message; a bare string is text to print as it stands. */
export type MessageNode =
  | string
  | Readonly<{ kind: 'count' }>
  | Readonly<{ kind: 'text' | 'number'; name: string }>
  | Readonly<{ kind: 'plural' | 'select'; name: string; cases: MessageCases }>;

/** The branches of a plural or select by selector; `other` is always there. */
export type MessageCases = ReadonlyMap<string, readonly MessageNode[]>;

type Within = 'message' | 'plural' | 'select';
interface Cursor {
  readonly text: string;
  at: number;
}

/** The nodes of a pattern; throws with the place of the fault. */
export function parseMessage(pattern: string): readonly MessageNode[] {
  return readNodes({ text: pattern, at: 0 }, 'message');
}

function readNodes(cursor: Cursor, within: Within): readonly MessageNode[] {
  const nodes: MessageNode[] = [];
  for (;;) {
    const chunk = take(cursor, /[^'{}#]+/y);
    if (chunk) nodes.push(chunk);
    switch (cursor.text[cursor.at]) {
      case undefined:
        if (within !== 'message') throw fault(cursor, 'a closing } is missing');
        return nodes;
      case '}':
        if (within === 'message') throw fault(cursor, 'this } closes nothing');
        return nodes;
      case '{':
        nodes.push(readArgument(cursor));
        break;
      case "'":
        nodes.push(readApostrophe(cursor, within));
        break;
      default:
        cursor.at += 1;
        nodes.push(within === 'plural' ? { kind: 'count' } : '#');
    }
  }
}

function readApostrophe(cursor: Cursor, within: Within): string {
  if (take(cursor, /''/y)) return "'";
  const quoted = take(cursor, within === 'plural' ? /'(?=[{}<>#])(?:[^']|'')*/y : /'(?=[{}<>])(?:[^']|'')*/y);
  if (!quoted) return take(cursor, /'/y);
  if (!take(cursor, /'/y)) throw fault(cursor, "a closing ' is missing");
  return quoted.slice(1).replaceAll("''", "'");
}

function readArgument(cursor: Cursor): MessageNode {
  expect(cursor, /\{[ \t\r\n]*/y, '{');
  const name = expect(cursor, /[A-Za-z_]\w*/y, 'the name of an argument');
  if (take(cursor, /[ \t\r\n]*\}/y)) return { kind: 'text', name };

  expect(cursor, /[ \t\r\n]*,[ \t\r\n]*/y, '} or a comma');
  const kind = expect(cursor, /(?:number|plural|select)\b/y, 'number, plural or select');
  if (kind !== 'plural' && kind !== 'select') {
    expect(cursor, /[ \t\r\n]*\}/y, '}');
    return { kind: 'number', name };
  }
  expect(cursor, /[ \t\r\n]*,[ \t\r\n]*/y, 'a comma');
  return { kind, name, cases: readCases(cursor, kind) };
}

function readCases(cursor: Cursor, kind: 'plural' | 'select'): MessageCases {
  const selectors = kind === 'plural' ? /=(?:0|[1-9]\d*)(?!\d)|(?:one|few|many|other)\b/y : /[A-Za-z_]\w*/y;
  const cases = new Map<string, readonly MessageNode[]>();
  while (!take(cursor, /[ \t\r\n]*\}/y)) {
    take(cursor, /[ \t\r\n]+/y);
    const selector = expect(cursor, selectors, kind === 'plural' ? '=0, one, few, many or other' : 'a selector');
    if (cases.has(selector)) throw fault(cursor, `${selector} stands twice`);
    expect(cursor, /[ \t\r\n]*\{/y, '{');
    cases.set(selector, readNodes(cursor, kind));
    cursor.at += 1;
  }
  if (!cases.has('other')) throw fault(cursor, 'the branch "other" is missing');
  return cases;
}

function take(cursor: Cursor, shape: RegExp): string {
  shape.lastIndex = cursor.at;
  const taken = shape.exec(cursor.text)?.[0] ?? '';
  cursor.at += taken.length;
  return taken;
}

function expect(cursor: Cursor, shape: RegExp, what: string): string {
  const taken = take(cursor, shape);
  if (!taken) throw fault(cursor, `expected ${what}`);
  return taken;
}

function fault({ text, at }: Cursor, what: string): SyntaxError {
  return new SyntaxError(`Message «${text}», character ${at + 1}: ${what}.`);
}
