/** Shows a problem in the reader's language and offers the record file; destroys nothing. */
import { pageString } from '../components/page-strings.ts';
import type { Problem } from '../domain/problem.ts';

/** Shows the problems in the page's notice; none hides it. The button offers the record file, or another way out. */
export function showProblems(problems: readonly Problem[], help: () => void, buttonKey = 'problem.downloadFile'): void {
  const notice = document.querySelector<HTMLElement>('.problem');
  if (!notice) return;
  const all = [...new Set(problems.map((problem) => problem.code))];
  // What is not kept at all must not be called kept in the next line: the graver words stand alone.
  const isLost = all.includes('storage-full') || all.includes('storage-forbidden');
  const codes = all.filter((code) => !(isLost && code === 'storage-not-durable'));
  // The notice is an alert: drawn anew with the same words it would be read out again.
  if (notice.dataset['codes'] === codes.join(' ')) return;
  // A record in order says nothing of a part of the page that is missing: only a reload brings that.
  if (codes.length === 0 && notice.dataset['codes'] === 'page-not-loaded') return;
  notice.dataset['codes'] = codes.join(' ');
  notice.hidden = codes.length === 0;
  const lines = codes.map((code) => {
    const line = document.createElement('p');
    line.textContent = pageString(`problem.${code}`);
    return line;
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = pageString(buttonKey);
  button.addEventListener('click', help);
  notice.replaceChildren(...lines, button);
}
