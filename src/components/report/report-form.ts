/** Draws the report: the part of the page, the text to complete, and the ways to hand it over. */
import { mailHref, withHeading } from './report-text.ts';

/** What the form shows and whom it asks; it stores and sends nothing. */
export interface ReportFormOptions {
  readonly headings: readonly string[];
  /** Place of the chosen heading among them. */
  readonly chosen: number;
  readonly report: string;
  readonly subject: string;
  /** Where reports are to be sent; without it there is no such link. */
  readonly mail: string | undefined;
  readonly t: (key: string) => string;
  /** True when the text is on the clipboard; else it stands selected. */
  readonly copy: (text: HTMLTextAreaElement) => Promise<boolean>;
  readonly save: (report: string) => void;
}

/** The form and its text field. */
export function drawReportForm(options: ReportFormOptions): Readonly<{ form: HTMLElement; text: HTMLTextAreaElement }> {
  const { t, headings, chosen, report, copy, save, mail } = options;
  const text = document.createElement('textarea');
  Object.assign(text, { value: report, rows: 12, autocomplete: 'off' });
  const part = document.createElement('select');
  part.append(...headings.map((heading, place) => new Option(heading, heading, place === chosen, place === chosen)));
  part.addEventListener('change', () => {
    text.value = withHeading(text.value, part.value, t);
  });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const say = (key: string): void => {
    status.textContent = t(key);
  };
  const actions = document.createElement('p');
  actions.className = 'record-actions';
  actions.append(
    button(t('report.copy'), () => void copy(text).then((isCopied) => say(isCopied ? 'report.copied' : 'report.selected'))),
    button(t('report.save'), () => {
      save(text.value);
      say('record.downloaded');
    }),
  );
  if (mail !== undefined) actions.append(mailLink(options, mail, text, say));
  const hint = document.createElement('p');
  hint.textContent = t('report.hint');
  const form = document.createElement('div');
  form.append(hint, labelled(t('report.part'), part), labelled(t('report.text'), text), actions, status);
  return { form, text };
}

function mailLink({ t, subject, copy }: ReportFormOptions, mail: string, text: HTMLTextAreaElement, say: (key: string) => void): HTMLElement {
  const link = document.createElement('a');
  link.textContent = t('report.mail');
  link.className = 'primary';
  link.href = mailHref(mail, subject, text.value).href;
  link.addEventListener('click', () => {
    const { href, isWhole } = mailHref(mail, subject, text.value);
    link.href = href;
    if (!isWhole) void copy(text).then((isCopied) => say(isCopied ? 'report.paste' : 'report.selected'));
  });
  return link;
}

function button(label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  Object.assign(element, { type: 'button', textContent: label });
  element.addEventListener('click', press);
  return element;
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  const element = document.createElement('label');
  element.append(label, control);
  return element;
}
