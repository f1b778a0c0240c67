// Names of rooms and parts, and days as far as they are known, as people say them.
import type { BuildingPart, Room } from '../../../shared/property/home';
import { findDays } from '../../../shared/values/day';
import { isPartialDay } from '../../../shared/values/partial-day';
import { todayHere } from '../../fact-value';
import type { Words } from '../../words';

export const partName = ({ say }: Words, { name, kind }: Pick<BuildingPart, 'name' | 'kind'>): string =>
  name || say(`part.${kind}`);
export const roomName = ({ say }: Words, { name, kind }: Pick<Room, 'name' | 'kind'>): string =>
  name || say(`room.${kind}`);

/** 1974, mai 2019, 3. mai 2019 */
export function knownDay({ formats, language }: Words, partial: string): string {
  if (partial.length === 10) return formats.longDay(partial);
  if (partial.length === 7)
    return new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.parse(`${partial}-01T00:00:00Z`));
  return partial;
}

/** What was typed as ISO, as far as it goes; null when it is no day. "2019", "5.2019", "05/2019", "3. mai 2019". */
export function typedPartialDay(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || isPartialDay(typed)) return typed;
  const [found] = findDays(typed, todayHere());
  if (found) return found.day;
  const [, month, year] = /^(\d{1,2})[./ ]\s?(\d{4})$/.exec(typed) ?? [];
  const partial = `${year}-${month?.padStart(2, '0')}`;
  return year && isPartialDay(partial) ? partial : null;
}

/** An empty field, or a whole number. */
export function typedNumber(text: string): number | undefined | null {
  const typed = text.replace(/[\s\u00a0\u202f]|m²$/g, '').replace(',', '.');
  if (typed === '') return undefined;
  const number = Number(typed);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
