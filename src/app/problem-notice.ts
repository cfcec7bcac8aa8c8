/** Shows a problem in the reader's language and offers the record file; destroys nothing. */
import { pageString } from '../components/page-strings.ts';
import type { Problem } from '../domain/problem.ts';

/** Shows the problems in the page's notice; none hides it. `download` makes the record file. */
export function showProblems(problems: readonly Problem[], download: () => void): void {
  const notice = document.querySelector<HTMLElement>('.problem');
  if (!notice) return;
  const all = [...new Set(problems.map((problem) => problem.code))];
  // What is not kept at all must not be called kept in the next line: the graver words stand alone.
  const isLost = all.includes('storage-full') || all.includes('storage-forbidden');
  const codes = all.filter((code) => !(isLost && code === 'storage-not-durable'));
  notice.hidden = codes.length === 0;
  const lines = codes.map((code) => {
    const line = document.createElement('p');
    line.textContent = pageString(`problem.${code}`);
    return line;
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = pageString('problem.downloadFile');
  button.addEventListener('click', download);
  notice.replaceChildren(...lines, button);
}
