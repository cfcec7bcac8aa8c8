/**
 * What runs on every page of a language, kept small: language, place, and items that can be
 * filled in. The record and the machines are fetched when there is a record to show, or at the
 * first sign that the reader does something; a lesson that is only read stays light.
 */
import { ItemElement, type SubmittedDetail } from '../components/item/item-element.ts';
import { pageString } from '../components/page-strings.ts';
import { keepDraft, readDraft } from './drafts.ts';
import { rememberLanguageClicks } from './language-choice.ts';
import { goToPlace, keepPlaceInLanguageLinks } from './place.ts';
import { hasRecord, onRecordElsewhere } from './record-trace.ts';

type Learner = typeof import('./learner.ts');
const signs = ['pointerdown', 'keydown', 'scroll'] as const;

rememberLanguageClicks();
keepPlaceInLanguageLinks();
goToPlace();
for (const item of document.querySelectorAll<ItemElement>('hk-item')) {
  const draft = readDraft(item.id);
  if (draft) item.restoreDraft(draft);
}
document.addEventListener('hk-changed', ({ target }) => {
  if (target instanceof ItemElement) keepDraft(target.id, target.draft);
});
document.addEventListener('hk-submitted', (event) => {
  const { detail, target } = event as CustomEvent<SubmittedDetail>;
  if (target instanceof ItemElement) void submit(target, detail);
});
// The first answer of another tab is shown here too; a fetch that fails is made good by the next answer.
onRecordElsewhere(() => void loadLearner().catch(() => undefined));
for (const sign of signs) document.addEventListener(sign, fetchAhead, { once: true, passive: true });
if (await hasRecord()) await loadLearner();

async function submit(element: ItemElement, { response }: SubmittedDetail): Promise<void> {
  try {
    const learner = await loadLearner();
    await learner.submitResponse(element, response);
  } catch {
    // Nothing was acknowledged: the learner's choice stays in the controls and in the draft.
    element.showProblem(pageString('problem.runtime-not-loaded'));
  }
}

/** A failed fetch is not reported yet: the answer itself tries again. */
function fetchAhead(): void {
  if (!document.querySelector('hk-item')) return;
  loadLearner()
    .then((learner) => learner.loadRuntime())
    .catch(() => undefined);
}

function loadLearner(): Promise<Learner> {
  return import('./learner.ts');
}
