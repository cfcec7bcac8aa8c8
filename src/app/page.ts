/**
 * What runs on every page of a language, kept small: language, place, and items that can be
 * filled in. The record and the machines are fetched when there is a record to show, or at the
 * first sign that the reader does something; a lesson that is only read stays light.
 */
import { ItemElement, type SubmittedDetail } from '../components/item/item-element.ts';
import '../components/menu/menu-element.ts';
import '../components/search/search-element.ts';
import { closeHeaderMenus } from '../components/menu/header-details.ts';
import { pageString } from '../components/page-strings.ts';
import { openTermsInPlace } from '../components/term/term-panels.ts';
import { keepDraft, readDraft } from './drafts.ts';
import { rememberLanguageClicks } from './language-choice.ts';
import { goToPlace, keepPlaceInLanguageLinks } from './place.ts';
import { showProblems } from './problem-notice.ts';
import { followReading } from './reading.ts';
import { hasRecord, onRecordElsewhere } from './record-trace.ts';
import { reloadWhenReachable } from './reload.ts';
import { offerReport } from './report-offer.ts';

type Learner = typeof import('./learner.ts');
let hasFailed = false;
const signs = ['pointerdown', 'keydown', 'scroll'] as const;

rememberLanguageClicks();
keepPlaceInLanguageLinks();
goToPlace();
openTermsInPlace();
followReading();
closeHeaderMenus();
offerReport();
for (const item of document.querySelectorAll<ItemElement>('hk-item')) {
  const draft = readDraft(item.id);
  if (draft) void wake(item).then(() => item.restoreDraft(draft));
}
document.addEventListener('hk-changed', ({ target }) => {
  if (target instanceof ItemElement) keepDraft(target.id, target.draft);
});
document.addEventListener('hk-submitted', (event) => {
  const { detail, target } = event as CustomEvent<SubmittedDetail>;
  if (target instanceof ItemElement) void submit(target, detail);
});
// The first answer of another tab is shown here too; a fetch that fails is made good by the next answer.
onRecordElsewhere(() => void loadLearner());
for (const sign of signs) document.addEventListener(sign, () => void fetchAhead(), { once: true, passive: true });
if (await hasRecord()) await showRecord();

async function submit(element: ItemElement, { response }: SubmittedDetail): Promise<void> {
  const learner = await loadLearner();
  if (learner && (await isLoaded(learner.loadRuntime()))) {
    await learner.submitResponse(element, response);
    return;
  }
  // Nothing was acknowledged: the learner's choice stays in the controls and in the draft.
  keepDraft(element.id, response);
  element.showProblem(pageString('problem.runtime-not-loaded'));
  // The message announces it: the second press may load the page again.
  if (hasFailed) await reloadWhenReachable();
  hasFailed = true;
}

/** Fetches what the first answer needs, while the network may still be there. */
async function fetchAhead(): Promise<void> {
  const items = [...document.querySelectorAll<ItemElement>('hk-item')];
  if (items.length === 0) return;
  await Promise.all(items.map(wake));
  const learner = await loadLearner();
  if (learner) await isLoaded(learner.loadRuntime());
}

/** Brings the controls of an item that come later, or says that they did not arrive. */
async function wake(item: ItemElement): Promise<void> {
  try {
    await item.wake();
  } catch {
    showProblems([{ code: 'page-not-loaded', detail: 'the controls of an item did not arrive' }], () => location.reload(), 'problem.reload');
  }
}

/** Shows the record kept in this browser, or says that it could not be shown. */
async function showRecord(): Promise<void> {
  if (await loadLearner()) return;
  showProblems([{ code: 'record-not-loaded', detail: 'the chunk of the record did not arrive' }], () => location.reload(), 'problem.reload');
}

/** The learner's part of the page; undefined when it did not arrive. */
async function loadLearner(): Promise<Learner | undefined> {
  try {
    return await import('./learner.ts');
  } catch {
    // The caller says so where the reader waits for it.
    return undefined;
  }
}

async function isLoaded(chunk: Promise<unknown>): Promise<boolean> {
  try {
    await chunk;
    return true;
  } catch {
    // The caller says so where the reader waits for it.
    return false;
  }
}
