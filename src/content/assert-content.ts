/**
 * The gate of the build: content with an error is not built. Astro alone only logs a dangling
 * reference and goes on.
 */
import type { Content } from './content.ts';
import { checkContent } from './check-content.ts';
import { describeProblem } from './content-problem.ts';
import { readContent, type ReadContentOptions } from './read-content.ts';

/** The content under `root`; throws an Error that lists every problem of severity `error`. */
export function assertContent(root: string, options: ReadContentOptions = {}): Content {
  const content = readContent(root, options);
  const errors = checkContent(content).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return content;
  throw new Error(`content/ has ${errors.length} error(s):\n\n${errors.map(describeProblem).join('\n\n')}`);
}
