/** A rule looks at the whole content and names every problem it finds; it reads and writes nothing. */
import type { Content } from '../content.ts';
import type { ContentProblem } from '../content-problem.ts';

export type ContentRule = (content: Content) => readonly ContentProblem[];
