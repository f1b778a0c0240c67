// How things stand between this machine and the others, in words.
import type { SyncStatus } from '../shared/api/sync';
import { localeOf } from '../shared/i18n/words';
import { problemWords, type Words } from './words';

export type SyncTold = {
  readonly tone: 'ok' | 'quiet' | 'attention';
  readonly text: string;
  /** What to do, when only a person can. */
  readonly hint: string;
};

export function syncTold(words: Words, status: SyncStatus): SyncTold {
  const { say, formats } = words;
  const waiting = status.waits.records + status.waits.originals;
  const why = status.problem && problemWords(say, status.problem);
  switch (status.state) {
    case 'off':
      return { tone: 'quiet', text: say('machines.state.off'), hint: '' };
    case 'connecting':
      return { tone: 'quiet', text: say('machines.state.connecting'), hint: '' };
    case 'working':
      return {
        tone: 'quiet',
        text: waiting > 0 ? say('machines.state.working', { count: waiting }) : say('machines.state.fetching'),
        hint: '',
      };
    case 'resting':
      return waiting > 0
        ? { tone: 'quiet', text: say('machines.state.held', { count: waiting }), hint: say('machines.state.held.hint') }
        : { tone: 'ok', text: say('machines.state.resting'), hint: '' };
    case 'paused':
      return { tone: 'attention', text: say('machines.state.paused'), hint: say('machines.state.paused.hint') };
    case 'waiting':
      return {
        tone: 'attention',
        text: why?.what ?? say('machines.state.waiting'),
        hint: say('machines.state.again', { time: timeOfDay(words, status.nextTry), count: formats.number(waiting) }),
      };
    case 'stopped':
      return { tone: 'attention', text: why?.what ?? say('machines.state.waiting'), hint: why?.hint ?? '' };
    default:
      return status.state satisfies never;
  }
}

/** 14:05 */
export const timeOfDay = ({ language }: Words, at: number): string =>
  new Intl.DateTimeFormat(localeOf[language], { hour: '2-digit', minute: '2-digit' }).format(at);
