/** How the numbers of a figure are written in the language of the page. */
import type { FigureOf } from '../../content/figure-schemas.ts';
import type { PageTranslator } from '../translator.ts';

/** `lang` and `dir` of words that stand in; empty when they are in the language of the page. */
export type WordLanguage = Readonly<{ lang: string | undefined; dir: string | undefined }>;

type Series = FigureOf<'dot-grid'>['series'][number];

/** `23`, or `600–3,000` where the fact is a range. */
export function amountText({ low, high }: Series, t: PageTranslator): string {
  return low === high ? t.number(low) : t('figure.range', { low, high });
}

/** `23 of 10,000`. */
export function shareText(series: Series, total: number, t: PageTranslator): string {
  return t('figure.ofTotal', { amount: amountText(series, t), total });
}
