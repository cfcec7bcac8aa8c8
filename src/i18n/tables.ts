/**
 * The words and patterns of dates, per locale: what `date.ts` uses and nothing more.
 *
 * From CLDR 48 with the language desk's corrections: «5 марти соли 2026» (CLDR writes «05 Март
 * 2026»), «2026 жылғы 5 наурыз» as in Kazakh laws, Afghan month names (never فروردین or مارس), and
 * سنبله without the hamza CLDR puts on it. English is written so that no reader can take the day
 * for the month. Apart from the Dari ones, months are Gregorian and stand in the case a day needs.
 */
import type { LocaleTag } from '../domain/locale.ts';

/** Patterns over {d} {month} {y}, two-digit {dd} {mm}, and the Gregorian {gd} {gmonth} {gy}. */
export interface DateTable {
  readonly calendar: 'gregorian' | 'persian';
  readonly months: readonly string[];
  readonly long: string;
  readonly short: string;
  /** Between a date and a time. */
  readonly comma: string;
}

/** Gregorian months as Afghans call them, for the date in brackets. */
export const dariGregorianMonths: readonly string[] =
  'جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر'.split(' ');

/** One table a locale. */
export const dateTables: Readonly<Record<LocaleTag, DateTable>> = {
  en: {
    calendar: 'gregorian',
    months: 'January February March April May June July August September October November December'.split(' '),
    long: '{d} {month} {y}',
    short: '{y}-{mm}-{dd}',
    comma: ', ',
  },
  ru: {
    calendar: 'gregorian',
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    long: '{d} {month} {y}\u00a0г.',
    short: '{dd}.{mm}.{y}',
    comma: ', ',
  },
  tg: {
    calendar: 'gregorian',
    months: 'январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри'.split(' '),
    long: '{d} {month} соли {y}',
    short: '{dd}.{mm}.{y}',
    comma: ', ',
  },
  kk: {
    calendar: 'gregorian',
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
    long: '{y} жылғы {d} {month}',
    short: '{dd}.{mm}.{y}',
    comma: ', ',
  },
  'fa-AF': {
    calendar: 'persian',
    months: 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'.split(' '),
    long: '{d} {month} {y} ({gd} {gmonth} {gy})',
    short: '{y}/{mm}/{dd}',
    comma: '، ',
  },
};
