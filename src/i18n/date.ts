/**
 * Dates and times as the reader's language writes them, the same in Node and in every browser.
 *
 * Words come from `tables.ts`, clocks from `time-zone.ts`; Intl only turns a Gregorian day into a
 * Solar Hijri one. A text like `2026-03-05` is a day on the calendar (a deadline, a date of birth)
 * and no zone moves it; a text with a time must say its zone (`Z` or `+05:00`).
 */
import type { LocaleTag } from '../domain/locale.ts';
import { localDigits } from './number.ts';
import { dariGregorianMonths, dateTables } from './tables.ts';
import { defaultTimeZones, wallClock } from './time-zone.ts';

/** `long` (the default) has the month's name, and in Dari both calendars; `short` is digits only. */
export interface DateOptions {
  readonly style?: 'long' | 'short';
  /** IANA name; without it the zone of the language's academies (see `defaultTimeZones`). */
  readonly timeZone?: string;
}

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const momentWithZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** «5 марти соли 2026»; in Dari ۱۴ حوت ۱۴۰۴ (۵ مارچ ۲۰۲۶), its short form Solar Hijri alone. */
export function formatDate(tag: LocaleTag, date: string | Date, options: DateOptions = {}): string {
  const isDay = typeof date === 'string' && dayOnly.test(date);
  const zone = isDay ? 'UTC' : (options.timeZone ?? defaultTimeZones[tag]);
  return writeDay(tag, wallClock(toMoment(date), zone), options.style ?? 'long');
}

/** A date and a 24-hour clock time; where the clock is UTC the text says so. */
export function formatDateTime(tag: LocaleTag, moment: string | Date, options: DateOptions = {}): string {
  if (typeof moment === 'string' && dayOnly.test(moment)) {
    throw new RangeError(`«${moment}» has no time. Use formatDate, or give a moment like ${moment}T09:00Z.`);
  }
  const timeZone = options.timeZone ?? defaultTimeZones[tag];
  const clock = wallClock(toMoment(moment), timeZone);
  const time = localDigits(tag, `${twoDigits(clock.getUTCHours())}:${twoDigits(clock.getUTCMinutes())}`);
  const date = writeDay(tag, clock, options.style ?? 'long');
  return `${date}${dateTables[tag].comma}${time}${timeZone === 'UTC' ? '\u00a0UTC' : ''}`;
}

function writeDay(tag: LocaleTag, clock: Date, style: 'long' | 'short'): string {
  const table = dateTables[tag];
  const gregorian = { y: clock.getUTCFullYear(), m: clock.getUTCMonth() + 1, d: clock.getUTCDate() };
  const { y, m, d } = table.calendar === 'persian' ? solarHijri(clock) : gregorian;
  const words: Readonly<Record<string, string | undefined>> = {
    y: String(y),
    mm: twoDigits(m),
    dd: twoDigits(d),
    d: String(d),
    month: table.months[m - 1],
    gy: String(gregorian.y),
    gd: String(gregorian.d),
    gmonth: dariGregorianMonths[gregorian.m - 1],
  };
  return localDigits(tag, table[style].replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? ''));
}

/** The arithmetic alone is Intl's: year, month and day agree in all engines, the words do not. */
function solarHijri(clock: Date): Readonly<{ y: number; m: number; d: number }> {
  const parts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(clock);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value);
  return { y: part('year'), m: part('month'), d: part('day') };
}

function toMoment(date: string | Date): Date {
  const moment = typeof date === 'string' ? readIso(date) : date;
  if (moment && !Number.isNaN(moment.getTime())) return moment;
  throw new RangeError(`«${String(date)}» is no date. Give 2026-03-05, or a moment with its zone: 2026-03-05T09:00+05:00.`);
}

function readIso(text: string): Date | undefined {
  if (!dayOnly.test(text)) return momentWithZone.test(text) ? new Date(text) : undefined;
  const day = new Date(`${text}T00:00Z`);
  // Date reads 30 February as 2 March.
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? undefined : day;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
