/**
 * The error report in the browser: its strings are fetched when it is opened, and it is handed over
 * by the reader alone, on the clipboard, as a file or by the reader's own mail program. Nothing is
 * sent, nothing is kept, and it knows nothing of the record.
 */
import { pageLocale } from '../components/page-strings.ts';
import { pageHeadings, readSelection } from '../components/report/page-place.ts';
import { drawReportForm } from '../components/report/report-form.ts';
import { reportFileText, reportText } from '../components/report/report-text.ts';
import { formatMessage } from '../i18n/message.ts';

type Translate = (key: string) => string;

/** The form once drawn, with the report it was filled with. */
const drawn = new WeakMap<Element, Readonly<{ form: HTMLElement; text: HTMLTextAreaElement; report: string }>>();

let strings: Promise<Translate> | undefined;

/** Fills the opened disclosure; words the reader has written there are never replaced. */
export async function openReport(disclosure: HTMLElement, selected: Range | undefined): Promise<void> {
  strings ??= fetchStrings();
  const t = await strings;
  const before = drawn.get(disclosure);
  if (before && before.text.value !== before.report) return;
  // `/tg/safety/needle-stick/ 2026.1`, as readers without a script see it.
  const [page = '', courseVersion = ''] = (disclosure.querySelector('code')?.textContent ?? '').trim().split(/\s+/);
  const { heading = document.querySelector(':target'), item, quote = '' } = selected ? readSelection(selected) : {};
  const headings = pageHeadings();
  const chosen = Math.max(headings.findIndex((one) => one === heading), 0);
  const languages = [document.documentElement.lang, document.querySelector('main')?.lang ?? ''].filter(Boolean);
  const report = reportText({ page, courseVersion, languages, item, quote, heading: headings[chosen]?.textContent ?? '' }, t);
  const names = headings.map(({ textContent }) => textContent.trim());
  const subject = `${t('report.title')}: ${page} ${courseVersion}`;
  const made = drawReportForm({ headings: names, chosen, report, subject, mail: disclosure.dataset['mail'], t, copy, save });
  before?.form.remove();
  disclosure.append(made.form);
  drawn.set(disclosure, { ...made, report });
}

async function fetchStrings(): Promise<Translate> {
  // The name of the site leads to the home of the language, beside which the strings lie.
  const home = document.querySelector<HTMLAnchorElement>('.site-title-link')?.href ?? '';
  try {
    const patterns = (await (await fetch(`${home}report.json`)).json()) as Readonly<Record<string, string>>;
    return (key) => formatMessage(pageLocale().tag, patterns[key] ?? key);
  } catch (error) {
    // The next opening asks again.
    strings = undefined;
    throw error;
  }
}

async function copy(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    // On plain http browsers have no clipboard, or the reader forbids it: the text is selected instead.
    text.focus();
    text.select();
    return false;
  }
}

function save(report: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([reportFileText(report)], { type: 'text/plain' }));
  link.download = 'hamkori-error-report.txt';
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
