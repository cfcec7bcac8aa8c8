/**
 * A new decision: its number, its file name and the questions it has to answer.
 */

/** Where a decision goes and what stands in it. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Makes the next decision of a folder from its title; throws on a title that names nothing. */
export function makeDecision(title: string, existing: readonly string[]): NewFile {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '') throw new Error('A decision needs a title in English words: npm run new:decision -- "Records are grow-only sets"');
  const taken = existing.find((name) => name.replace(/^\d+-/, '') === `${slug}.md`);
  if (taken !== undefined) throw new Error(`This decision exists: ${taken}. Change it, or give the new one another title.`);
  const number = Math.max(0, ...existing.map((name) => Number(/^\d{4}/.exec(name)?.[0] ?? 0))) + 1;
  const id = String(number).padStart(4, '0');
  return { name: `${id}-${slug}.md`, text: decisionText(id, title.trim()) };
}

function decisionText(id: string, title: string): string {
  return `# ${id} ${title}

## Context

What is the question, for whom does it matter, and what cannot be changed?

## Options

- One line for each way considered, the simplest first.

## Evidence

What was measured, read or tried, with numbers and how to repeat them.

## Decision

What we do.

## Consequences

What becomes easier, what becomes harder, and what would make us decide again.
`;
}
