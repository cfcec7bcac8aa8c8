/** The page of an assessment comes to life: its items, its record, and what the learner presses. */
import '../components/item/late-controls.ts';
import type { ItemElement } from '../components/item/item-element.ts';
import { pageString } from '../components/page-strings.ts';
import '../components/test/test-element.ts';
import type { ItemLeftDetail, TestElement } from '../components/test/test-element.ts';
import type { Assessment } from '../domain/course.ts';
import type { Statement } from '../domain/statement.ts';
import { paintIntro, Sitting } from './assessment-sitting.ts';
import { readPageCourse } from './course-data.ts';

// Fetched later on other pages; imported in the same way, it stays one chunk.
const { record, recordRead, savedText } = await import('./learner.ts');

// What another tab or the disk holds may include an attempt that was begun and not submitted.
await recordRead;
const element = document.querySelector<TestElement>('hk-test');
if (element) await start(element);

async function start(element: TestElement): Promise<void> {
  await Promise.all([...element.querySelectorAll<ItemElement>('hk-item')].map((item) => item.wake()));
  const keep = async (statements: readonly Statement[]): Promise<void> => {
    if (statements.length === 0) return;
    element.showSaved(pageString('item.saving'));
    element.showSaved(savedText(await record.add(statements)));
  };
  const sitting = new Sitting({ element, assessment: readAssessment(), page: readPageCourse(), record, keep });
  element.addEventListener('hk-test-begin', () => sitting.begin());
  element.addEventListener('hk-test-left', (event) => sitting.leave((event as CustomEvent<ItemLeftDetail>).detail));
  element.addEventListener('hk-test-review', () => sitting.review());
  element.addEventListener('hk-test-submit', () => void sitting.submit());
  document.addEventListener('hk-record-changed', () => {
    paintIntro(element, sitting);
    sitting.follow();
  });
  paintIntro(element, sitting);
  element.show('intro');
  element.querySelector<HTMLButtonElement>('[data-action="begin"]')?.removeAttribute('hidden');
}

/** The pool, which only this page carries. */
function readAssessment(): Assessment {
  const text = document.getElementById('hk-assessment')?.textContent;
  if (!text) throw new Error('The page has no assessment. module-test.astro hands it in.');
  return JSON.parse(text) as Assessment;
}
