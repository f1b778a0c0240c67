// The head of the room: how long the highest bid stands, what it is, and the clock that all of it goes by.
import { ClockIcon } from '@phosphor-icons/react/Clock';
import type { BidRoomView, BidView } from '../../../shared/api/bids';
import { localeOf } from '../../../shared/i18n/words';
import { useWords } from '../../words';
import { announcement, clockTime, countdown, leftWords, whenIn } from './time';

const dayMs = 86_400_000;

type Props = { readonly room: BidRoomView; readonly bid: BidView | undefined; readonly now: number };

export function Head({ room, bid, now }: Props) {
  const { say, formats, language } = useWords();
  const { timeZone } = room.rules;
  const stands = bid?.state === 'open' && bid.deadline > now;
  const left = bid ? bid.deadline - now : 0;
  const when = bid ? whenIn(bid.deadline, now, timeZone, language, formats.shortDay) : '';
  return (
    <div className="bids-head">
      <div className="bids-clock">
        {stands && bid ? (
          <>
            <p className="quiet">{say('bids.highestEnds', { time: when })}</p>
            <p className="bids-countdown" role="timer" aria-live="off">
              {left > dayMs ? leftWords(say, left) : countdown(left)}
            </p>
            <span className="bids-progress" aria-hidden>
              <i style={{ inlineSize: `${share(bid, now)}%` }} />
            </span>
          </>
        ) : (
          <p className="bids-still">{say(bid?.state === 'accepted' ? 'bids.over' : 'bids.quiet')}</p>
        )}
        <span className="unseen" aria-live="assertive">
          {bid?.state === 'open' ? announcement(say, left) : ''}
        </span>
      </div>
      {bid && (
        <div className="bids-highest">
          <p className="quiet">{say(room.accepted ? 'bids.over' : 'bids.highest')}</p>
          <p className="bids-amount">{formats.kroner(room.accepted?.amount ?? bid.amount)}</p>
          <p className="quiet">{aside(room, bid)}</p>
        </div>
      )}
      <div className="bids-now">
        <p>
          <ClockIcon size={16} aria-hidden />
          {new Intl.DateTimeFormat(localeOf[language], {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            timeZone,
          }).format(now)}
          <strong className="bids-second">
            {clockTime(now, timeZone, language)}
            {language === 'nb' ? '.' : ':'}
            {String(Math.floor(now / 1_000) % 60).padStart(2, '0')}
          </strong>
        </p>
        <p className="quiet small">{checkedWords()}</p>
      </div>
    </div>
  );

  function aside({ asking, accepted }: BidRoomView, { name, amount: bidden }: BidView): string {
    const who = name || say('bids.nobody');
    if (asking === undefined) return who;
    const over = (accepted?.amount ?? bidden) - asking;
    if (over === 0) return say('bids.at.asking', { name: who });
    return say(over > 0 ? 'bids.over.asking' : 'bids.under.asking', {
      name: who,
      amount: formats.number(Math.abs(over) / 100),
    });
  }

  function checkedWords(): string {
    const parts = new Intl.DateTimeFormat(localeOf[language], { timeZone, timeZoneName: 'long' }).formatToParts(now);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
    const zone = `${name}, ${timeZone}`;
    const { checkedAt } = room.clock;
    if (checkedAt === 0) return say('bids.clock.own', { zone: name });
    const seconds = Math.max(1, Math.round((now - room.clock.offset - checkedAt) / 1_000));
    const ago =
      seconds < 60
        ? say('bids.ago.seconds', { count: seconds })
        : say('bids.ago.minutes', { count: Math.round(seconds / 60) });
    return say('bids.clock.checked', { zone, ago });
  }
}

const share = ({ receivedAt, deadline }: BidView, now: number) =>
  Math.max(0, Math.min(100, ((now - receivedAt) / Math.max(1, deadline - receivedAt)) * 100));
