// The room's one clock: it ticks each second, in the room's own time zone, and says nothing by itself.
import { useEffect, useState } from 'react';
import type { Language, Say } from '../../../shared/i18n/words';
import { wallTime } from '../../../shared/values/zoned';

/** Now by the server's clock, as far as it is known; once a second, as the second turns. */
export function useNow(offset: number): number {
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now() + offset;
      setNow(at);
      timer = setTimeout(tick, 1_000 - (at % 1_000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [offset]);
  return now;
}

/** 14.30 in Norwegian, 14:30 in English. */
export const clockTime = (at: number, zone: string, language: Language): string => {
  const { time } = wallTime(at, zone);
  return language === 'nb' ? time.replace(':', '.') : time;
};

/** With the day where it is another than today's. */
export function whenIn(
  at: number,
  now: number,
  zone: string,
  language: Language,
  dayWords: (day: string) => string,
): string {
  const { day } = wallTime(at, zone);
  const time = clockTime(at, zone, language);
  return day === wallTime(now, zone).day ? time : `${dayWords(day)} ${time}`;
}

/** 18 min 42 s, 3 t 5 min, 2 døgn 4 t. */
export function leftWords(say: Say, ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3_600), Math.floor(seconds / 86_400)];
  if (days > 0) return say('bids.left.days', { days, hours: hours % 24 });
  if (hours > 0) return say('bids.left.hours', { hours, minutes: minutes % 60 });
  return say('bids.left.minutes', { minutes, seconds: seconds % 60 });
}

/** 18:42, 3:05:42. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** What a screen reader is told: at ten, five and one minute before the end, and at the end. */
export function announcement(say: Say, ms: number): string {
  const minutes = [1, 5, 10].find((count) => ms <= count * 60_000 && ms > count * 60_000 - 15_000);
  if (minutes !== undefined) return say('bids.announce', { count: minutes });
  return ms <= 0 && ms > -15_000 ? say('bids.announce.over') : '';
}
