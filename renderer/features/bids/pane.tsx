// The chosen bid: what it says, how it is answered, and the journal of the room.
import { EyeSlashIcon } from '@phosphor-icons/react/EyeSlash';
import { LinkIcon } from '@phosphor-icons/react/Link';
import { LinkBreakIcon } from '@phosphor-icons/react/LinkBreak';
import { WarningIcon } from '@phosphor-icons/react/Warning';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { BidRoomView, BidView } from '../../../shared/api/bids';
import { sayIfKnown } from '../../../shared/i18n/words';
import { momentOf, wallTime } from '../../../shared/values/zoned';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import { useWords } from '../../words';
import { dayIn, Field, kronerIn, timeIn } from './field';
import { clockTime, whenIn } from './time';
import { WithCautions } from './with-cautions';

type Props = { readonly room: BidRoomView; readonly bid: BidView; readonly now: number };
type Asking = 'accept' | 'counter' | 'yes';

export function Pane({ room, bid, now }: Props) {
  const words = useWords();
  const { say, formats, language } = words;
  const [asking, setAsking] = useState<Asking>();
  const { caseId } = room;
  const name = bid.name || say('bids.nobody');
  const when = (at: number) => whenIn(at, now, room.rules.timeZone, language, formats.shortDay);
  const copy = (question: 'bids.receipt' | 'bids.answerText') =>
    void tellingFailure(words, async () => {
      const { text } = await engine.call(question, { caseId, bidId: bid.id, language });
      await navigator.clipboard.writeText(text);
      showToast({ text: say('bids.copied'), tone: 'ok' });
    });
  const isOpen = bid.state === 'open' && now < bid.deadline && !room.accepted;
  return (
    <aside className="bids-pane scroll">
      <h2 className="bids-who">{name}</h2>
      <p className="quiet">{say('bids.nth', { nth: bid.nth, time: when(bid.receivedAt) })}</p>
      <dl className="bids-facts">
        <dt>{say('bids.financing')}</dt>
        <dd>{bid.words?.financing || '–'}</dd>
        <dt>{say('bids.reservations')}</dt>
        <dd>{bid.words?.reservations || (bid.hasReservations ? say('bids.hasReservations') : say('bids.none'))}</dd>
        <dt>{say('bids.takeover')}</dt>
        <dd>{bid.takeover ? formats.longDay(bid.takeover) : '–'}</dd>
        <dt>{say('bids.identity')}</dt>
        <dd>{bid.words?.identity || '–'}</dd>
      </dl>
      {room.isTwice && <Warn text={say('bids.twice')} />}
      {room.asked && (
        <>
          <Warn text={say('bids.asked')} />
          <Button
            className="button"
            onPress={() => void tellingFailure(words, async () => void (await engine.call('bids.settle', { caseId })))}
          >
            {say('bids.askAgain')}
          </Button>
        </>
      )}
      {room.accepted?.bidId === bid.id && (
        <Reach room={room} bid={bid} now={now} onCopy={() => copy('bids.answerText')} />
      )}
      {isOpen && room.authority === 'elsewhere' && <Elsewhere room={room} />}
      {isOpen && (
        <>
          {room.authority !== 'elsewhere' && (
            <Button className="button button-primary bids-accept" onPress={() => setAsking('accept')}>
              {say('bids.accept', { amount: formats.kroner(bid.amount) })}
            </Button>
          )}
          <div className="bids-others">
            <Button className="button" onPress={() => setAsking('counter')}>
              {say('bids.counter')}
            </Button>
            <Button
              className="button"
              onPress={() =>
                void tellingFailure(words, async () => {
                  await engine.call('bids.reject', { caseId, bidId: bid.id });
                  showToast({ text: say('bids.rejected'), tone: 'ok' });
                })
              }
            >
              {say('bids.reject')}
            </Button>
          </div>
          <Warn text={`${othersEnd(room, bid)} ${say('bids.mustReach', { name, time: when(bid.deadline) })}`.trim()} />
        </>
      )}
      {bid.counter?.state === 'open' && now < bid.counter.deadline && !room.accepted && (
        <div className="bids-offer">
          <p>
            {say('bids.counter.stands', {
              amount: formats.kroner(bid.counter.amount),
              time: when(bid.counter.deadline),
            })}
          </p>
          <div className="bids-others">
            <Button className="button" onPress={() => setAsking('yes')}>
              {say('bids.counter.yes', { name, amount: formats.number(bid.counter.amount / 100) })}
            </Button>
            <Button
              className="button"
              onPress={() =>
                void tellingFailure(words, async () => {
                  await engine.call('bids.decline', { caseId, counterId: bid.counter?.counterId ?? '' });
                })
              }
            >
              {say('bids.counter.no')}
            </Button>
          </div>
        </div>
      )}
      <p className="bids-writing">
        <Button className="link small" onPress={() => copy('bids.receipt')}>
          {say('bids.receipt')}
        </Button>
        {bid.state !== 'expired' && (
          <Button className="link small" onPress={() => copy('bids.answerText')}>
            {say('bids.copyAnswer')}
          </Button>
        )}
      </p>
      <Journal room={room} />
      {(asking === 'accept' || asking === 'yes') && (
        <Accept room={room} bid={bid} isOffer={asking === 'yes'} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'counter' && <CounterOffer room={room} bid={bid} onClose={() => setAsking(undefined)} />}
    </aside>
  );

  function othersEnd({ bids }: BidRoomView, { id }: BidView): string {
    const others = bids.filter((other) => other.id !== id && other.state === 'open' && now < other.deadline);
    if (others.length === 0) return '';
    return say('bids.othersEnd', {
      count: others.length,
      time: when(Math.min(...others.map(({ deadline }) => deadline))),
    });
  }
}

const Warn = ({ text }: { readonly text: string }) => (
  <p className="bids-caution">
    <WarningIcon size={18} aria-hidden />
    {text}
  </p>
);

function Elsewhere({ room }: { readonly room: BidRoomView }) {
  const words = useWords();
  const { say } = words;
  return (
    <div>
      <Warn text={say('bids.accept.elsewhere')} />
      <p className="quiet small">{say('bids.decideHere.body')}</p>
      <Button
        className="button button-small"
        onPress={() =>
          void tellingFailure(words, async () => void (await engine.call('bids.decideHere', { caseId: room.caseId })))
        }
      >
        {say('bids.decideHere')}
      </Button>
    </div>
  );
}

/** An acceptance counts once it has reached the bidder: until the seller says so, time runs. */
function Reach({ room, bid, now, onCopy }: Props & { readonly onCopy: () => void }) {
  const words = useWords();
  const { say, formats, language } = words;
  const { accepted } = room;
  if (!accepted) return null;
  const name = bid.name || say('bids.nobody');
  const when = (at: number) => whenIn(at, now, room.rules.timeZone, language, formats.shortDay);
  if (accepted.toldAt !== undefined)
    return <p className="bids-reached">{say('bids.toldAt', { name, time: when(accepted.toldAt) })}</p>;
  return (
    <div className="bids-reach">
      {now < accepted.deadline ? (
        <>
          <p className="heading">{say('bids.tell', { name, time: when(accepted.deadline) })}</p>
          <p className="quiet small">{say('bids.tell.why')}</p>
        </>
      ) : (
        <Warn text={say('bids.tell.late', { name })} />
      )}
      <Button className="button button-primary" onPress={onCopy}>
        {say('bids.copyAnswer')}
      </Button>
      <Button
        className="button"
        onPress={() =>
          void tellingFailure(words, async () => {
            const toldAt = Date.now() + room.clock.offset;
            await engine.call('bids.told', { caseId: room.caseId, bidId: bid.id, toldAt, way: 'email' });
          })
        }
      >
        {say('bids.told', { name })}
      </Button>
    </div>
  );
}

type DialogProps = { readonly room: BidRoomView; readonly bid: BidView; readonly onClose: () => void };

function Accept({ room, bid, isOffer, onClose }: DialogProps & { readonly isOffer: boolean }) {
  const { say, formats, language } = useWords();
  const offer = isOffer && bid.counter ? bid.counter : bid;
  const name = bid.name || say('bids.nobody');
  const amount = formats.kroner(offer.amount);
  const where = room.authority === 'server' ? 'server' : 'device';
  return (
    <WithCautions
      room={room}
      title={isOffer ? say('bids.counter.title.yes', { name }) : say('bids.accept.title')}
      confirm={say('bids.accept', { amount })}
      onClose={onClose}
      run={async (despite) => {
        const counterId = isOffer ? { counterId: bid.counter?.counterId ?? '' } : {};
        await engine.call('bids.accept', { caseId: room.caseId, bidId: bid.id, ...counterId, despite });
        return true;
      }}
    >
      <p>{say('bids.accept.body', { name, amount })}</p>
      {!isOffer && (
        <p>{say('bids.mustReach', { name, time: clockTime(bid.deadline, room.rules.timeZone, language) })}</p>
      )}
      <p className="quiet small">{say(`bids.accept.where.${where}`)}</p>
    </WithCautions>
  );
}

function CounterOffer({ room, bid, onClose }: DialogProps) {
  const { say, formats, language } = useWords();
  const { timeZone } = room.rules;
  const suggested = Math.ceil((Date.now() + room.clock.offset + 3_600_000) / 900_000) * 900_000;
  const [amountText, setAmountText] = useState('');
  const [day, setDay] = useState(formats.longDay(wallTime(suggested, timeZone).day));
  const [time, setTime] = useState(clockTime(suggested, timeZone, language));
  const amount = kronerIn(amountText);
  return (
    <WithCautions
      room={room}
      title={say('bids.counter.title', { name: bid.name || say('bids.nobody') })}
      confirm={amount ? say('bids.counter.give', { amount: formats.kroner(amount) }) : say('bids.counter')}
      onClose={onClose}
      run={async (despite) => {
        const [onDay, atTime] = [dayIn(day), timeIn(time)];
        if (!amount || !onDay || !atTime) return false;
        const deadline = momentOf(onDay, atTime, timeZone);
        await engine.call('bids.counter', { caseId: room.caseId, bidId: bid.id, amount, deadline, despite });
        showToast({ text: say('bids.counterSent'), tone: 'ok' });
        return true;
      }}
    >
      <p>{say('bids.counter.body', { amount: formats.kroner(bid.amount) })}</p>
      <div className="bids-fields">
        <div className="bids-across">
          <Field label={say('bids.place.amount')} value={amountText} onChange={setAmountText} isFigure isFirst />
        </div>
        <Field label={say('bids.place.deadlineDay')} value={day} onChange={setDay} isWrong={dayIn(day) === undefined} />
        <Field
          label={say('bids.place.deadlineTime')}
          value={time}
          onChange={setTime}
          isWrong={timeIn(time) === undefined}
        />
      </div>
    </WithCautions>
  );
}

function Journal({ room }: { readonly room: BidRoomView }) {
  const words = useWords();
  const { say, formats, language } = words;
  const { caseId, journal, rules, street } = room;
  const save = (form: 'csv' | 'pdf', anonymous: boolean) =>
    void tellingFailure(words, async () => {
      const suggestedName = `${say('bids.journal.title', { street })}.${form}`;
      const { token } = await shell.call('dialogs.saveFile', { suggestedName });
      if (!token) return;
      await engine.call('bids.export', { caseId, form, anonymous, token, language });
      showToast({ text: say('bids.journal.saved'), tone: 'ok' });
    });
  const copyStanding = () =>
    void tellingFailure(words, async () => {
      const { text } = await engine.call('bids.standing', { caseId, language });
      await navigator.clipboard.writeText(text);
      showToast({ text: say('bids.copied'), tone: 'ok' });
    });
  return (
    <section className="bids-journal">
      <header>
        <h3>{say('bids.journal')}</h3>
        <span data-whole={journal.isWhole}>
          {journal.isWhole ? <LinkIcon size={16} aria-hidden /> : <LinkBreakIcon size={16} aria-hidden />}
          {journal.isWhole
            ? say('bids.journal.isWhole', { count: journal.count })
            : say('bids.journal.isBroken', { place: (journal.brokenAt ?? 0) + 1 })}
        </span>
      </header>
      <ol>
        {journal.lines.slice(0, 12).map(({ id, at, what, amount, name, hash }) => (
          <li key={id}>
            <span className="quiet small">{clockTime(at, rules.timeZone, language)}</span>
            <span>
              {sayIfKnown(say, `bids.line.${what}`, what)}
              {amount === undefined ? (name ? `, ${name}` : '') : `, ${formats.number(amount / 100)}`}
            </span>
            <code className="quiet small">{hash.slice(0, 4)}</code>
          </li>
        ))}
      </ol>
      <p className="bids-writing">
        <Button className="link small" onPress={() => save('pdf', false)}>
          {say('bids.journal.pdf')}
        </Button>
        <Button className="link small" onPress={() => save('pdf', true)}>
          {say('bids.journal.pdfAnonymous')}
        </Button>
        <Button className="link small" onPress={() => save('csv', false)}>
          {say('bids.journal.csv')}
        </Button>
        <Button className="link small" onPress={copyStanding}>
          {say('bids.copyStanding')}
        </Button>
      </p>
      <p className="quiet small bids-unnamed">
        <EyeSlashIcon size={16} aria-hidden />
        {say('bids.anonymised')}
      </p>
    </section>
  );
}
