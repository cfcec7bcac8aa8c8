/**
 * Puts arguments into a message pattern: plurals, numbers and digits of the reader's language.
 *
 * A text argument may hold another script (a name, a file, an English term). In Dari, and wherever
 * the argument itself is right-to-left, it stands between FSI and PDI (U+2068, U+2069; Unicode
 * TR 9), so its punctuation cannot jumble the sentence. A fault here is ours (a pattern the lint
 * refuses, an argument the code forgot), so it throws, at build and in the browser alike.
 */
import type { LocaleTag } from '../domain/locale.ts';
import { parseMessage } from './message-parser.ts';
import type { MessageNode } from './message-parser.ts';
import { formatNumber } from './number.ts';
import { pluralCategory } from './plural.ts';

/** What goes into a message: text as it is, numbers as numbers (never already formatted). */
export type MessageArguments = Readonly<Record<string, string | number>>;

/** `isolate`: true or false overrides the rule, for example false in a file name. */
export interface MessageOptions {
  readonly isolate?: boolean;
}

interface Context {
  readonly tag: LocaleTag;
  readonly pattern: string;
  readonly args: MessageArguments;
  readonly isolate: boolean | undefined;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** The message in the words of its language, with every argument in place. */
export function formatMessage(
  tag: LocaleTag,
  pattern: string,
  args: MessageArguments = {},
  options: MessageOptions = {},
): string {
  return formatNodes(parseMessage(pattern), { tag, pattern, args, isolate: options.isolate }, '');
}

function formatNodes(nodes: readonly MessageNode[], context: Context, count: string): string {
  return nodes.map((node) => formatNode(node, context, count)).join('');
}

function formatNode(node: MessageNode, context: Context, count: string): string {
  if (typeof node === 'string') return node;
  switch (node.kind) {
    case 'count':
      return count;
    case 'text': {
      const value = argument(context, node.name);
      return typeof value === 'number' ? formatNumber(context.tag, value) : isolated(value, context);
    }
    case 'number':
      return formatNumber(context.tag, numberArgument(context, node.name));
    case 'select': {
      const value = String(argument(context, node.name));
      return formatNodes(node.cases.get(value) ?? node.cases.get('other') ?? [], context, count);
    }
    case 'plural': {
      const value = numberArgument(context, node.name);
      const branch = node.cases.get(`=${value}`) ?? node.cases.get(pluralCategory(context.tag, value));
      return formatNodes(branch ?? node.cases.get('other') ?? [], context, formatNumber(context.tag, value));
    }
  }
}

function isolated(text: string, { tag, isolate }: Context): string {
  if (!text || !(isolate ?? (tag === 'fa-AF' || rightToLeft.test(text)))) return text;
  // A stray control inside would end the isolate early or turn the rest of the sentence round.
  return `\u2068${text.replace(bidiControls, '')}\u2069`;
}

function argument({ pattern, args }: Context, name: string): string | number {
  const value = Object.hasOwn(args, name) ? args[name] : undefined;
  if (value === undefined) {
    throw new Error(`Message «${pattern}»: the argument {${name}} was not given. Pass it, or take it out of the text.`);
  }
  return value;
}

function numberArgument(context: Context, name: string): number {
  const value = argument(context, name);
  if (typeof value === 'number') return value;
  throw new TypeError(`Message «${context.pattern}»: {${name}} must be a number and is «${value}». Pass the number itself.`);
}
