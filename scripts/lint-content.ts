/**
 * npm run lint:content: checks content/ and prints what is wrong, where, and how to mend it,
 * then how much was looked at. Fails on an error, and when there was nothing to look at.
 */
import { checkContent, contentRules } from '../src/content/check-content.ts';
import { countContent } from '../src/content/content-counts.ts';
import { describeProblem } from '../src/content/content-problem.ts';
import { readContent } from '../src/content/read-content.ts';

const content = readContent('.', { profile: process.env['HAMKORI_PROFILE'] });
const problems = checkContent(content);
for (const problem of problems) (problem.severity === 'error' ? console.error : console.log)(`${describeProblem(problem)}\n`);

const counts = countContent(content);
const errors = problems.filter(({ severity }) => severity === 'error').length;
console.log(
  `lint:content: ${counts.files} files, ${counts.items} items, ${counts.segments} segments, ${counts.numbers} numbers, ` +
    `${contentRules.length} rules: ${errors} error(s), ${problems.length - errors} warning(s)`,
);
const empty = Object.entries(counts).filter(([, count]) => count === 0);
for (const [name] of empty) console.error(`error: no ${name} found, so nothing was checked\n  where: content\n  mend:  run this in the folder that holds content/`);
if (errors > 0 || empty.length > 0) process.exitCode = 1;
