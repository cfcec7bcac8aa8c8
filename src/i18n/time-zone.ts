/**
 * Which clock a moment is shown on.
 *
 * The zones of our academies have their own offsets here: Almaty went from UTC+6 to UTC+5 on
 * 1 March 2024, which browsers built before (Chromium 109) do not know, so Intl would print another
 * hour there than Node does. They are right from 2005 on, when Kazakhstan gave up summer time. Any
 * other IANA zone is asked of Intl.
 */
import type { LocaleTag } from '../domain/locale.ts';

/**
 * The zone used when a caller names none. English and Russian are read in several countries, so
 * they get UTC, and a time says so; whoever knows the place passes its zone.
 */
export const defaultTimeZones: Readonly<Record<LocaleTag, string>> = {
  en: 'UTC',
  ru: 'UTC',
  tg: 'Asia/Dushanbe',
  'fa-AF': 'Asia/Kabul',
  kk: 'Asia/Almaty',
};

const almatyChange = Date.UTC(2024, 1, 29, 18);

/** The clock of a zone at a moment, as a Date whose UTC fields are what that clock shows. */
export function wallClock(moment: Date, timeZone: string): Date {
  const minutes = offsetMinutes(moment, timeZone);
  return new Date(minutes === undefined ? intlClock(moment, timeZone) : moment.getTime() + minutes * 60_000);
}

function offsetMinutes(moment: Date, timeZone: string): number | undefined {
  switch (timeZone) {
    case 'UTC':
      return 0;
    case 'Asia/Dushanbe':
      return 300;
    case 'Asia/Kabul':
      return 270;
    case 'Asia/Almaty':
      return moment.getTime() < almatyChange ? 360 : 300;
    default:
      return undefined;
  }
}

function intlClock(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}
