/**
 * The report of an error in a text, as plain text the reader completes. It holds the page, the place
 * and the words quoted from it, and nothing of a learner: the caller gives it the page alone.
 */

/** What is known of the place the reader means. */
export interface ReportPlace {
  /** Path of the page, as `/tg/safety/needle-stick/`. */
  readonly page: string;
  /** Language of the page, and of its text where another one stands in. */
  readonly languages: readonly string[];
  readonly courseVersion: string;
  readonly heading: string;
  /** Id of the item the quoted words stand in. */
  readonly item?: string | undefined;
  /** Words the reader had selected; '' for none. */
  readonly quote: string;
}

type Translate = (key: string) => string;

const mostQuoted = 300;
/** Chromium on Windows opens no mail program for an address of more than 2048 characters. */
const longestMailHref = 2000;

/** The report; its last line is empty and waits for the reader's words. */
export function reportText(place: ReportPlace, t: Translate): string {
  const lines = [
    t('report.title'),
    `${t('report.page')}: ${place.page}`,
    `${t('report.language')}: ${[...new Set(place.languages)].join(', ')}`,
    `${t('report.version')}: ${place.courseVersion}`,
    headingLine(place.heading, t),
    ...(place.item ? [`${t('report.item')}: ${place.item}`] : []),
    ...(place.quote ? [`${t('report.quote')}: ${shortened(place.quote)}`] : []),
    '',
    t('report.words'),
    t('report.noNames'),
    '',
  ];
  return lines.join('\n');
}

/** The report with another heading in its line; unchanged when the reader has removed that line. */
export function withHeading(report: string, heading: string, t: Translate): string {
  const begin = headingLine('', t).trimEnd();
  const lines = report.split('\n');
  const at = lines.findIndex((line) => line.startsWith(begin));
  return at < 0 ? report : lines.map((line, place) => (place === at ? headingLine(heading, t) : line)).join('\n');
}

/** The report as a file that old editors read too: their line ends, and a mark that it is UTF-8. */
export function reportFileText(report: string): string {
  return `\ufeff${report.replace(/\r?\n/g, '\r\n')}`;
}

/** A link that begins a message with the report; without its text when that makes the link too long. */
export function mailHref(address: string, subject: string, report: string): Readonly<{ href: string; isWhole: boolean }> {
  const bare = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  const href = `${bare}&body=${encodeURIComponent(report.replace(/\r?\n/g, '\r\n'))}`;
  const isWhole = href.length <= longestMailHref;
  return { href: isWhole ? href : bare, isWhole };
}

function headingLine(heading: string, t: Translate): string {
  return `${t('report.heading')}: ${onOneLine(heading)}`;
}

function shortened(quote: string): string {
  const characters = Array.from(onOneLine(quote));
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted - 1).join('')}…` : characters.join('');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
