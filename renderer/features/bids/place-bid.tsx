// A bid that came in, typed in as it was given.
import { useState } from 'react';
import type { BidRoomView } from '../../../shared/api/bids';
import { ways } from '../../../shared/sale/bidding/events';
import { momentOf, wallTime } from '../../../shared/values/zoned';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import { useWords } from '../../words';
import { dayIn, Field, kronerIn, timeIn } from './field';
import { clockTime } from './time';
import { WithCautions } from './with-cautions';

const soonest = 60 * 60_000;

export function PlaceBid({ room, onClose }: { readonly room: BidRoomView; readonly onClose: () => void }) {
  const { say, formats, language } = useWords();
  const { timeZone, earliest = 0 } = room.rules;
  const now = Date.now() + room.clock.offset;
  const suggested = Math.max(earliest, Math.ceil((now + soonest) / 900_000) * 900_000);
  const known = [...new Map(room.bids.map((bid) => [bid.personId, bid])).values()].filter(({ name }) => name !== '');
  const [personId, setPersonId] = useState('');
  const [texts, setTexts] = useState({
    ...{ name: '', email: '', phone: '', amount: '', financing: '', reservations: '', identity: '', takeover: '' },
    day: formats.longDay(wallTime(suggested, timeZone).day),
    time: clockTime(suggested, timeZone, language),
  });
  const [way, setWay] = useState<(typeof ways)[number]>('email');
  const [asked, setAsked] = useState(false);
  const set = (name: keyof typeof texts) => (value: string) => setTexts((before) => ({ ...before, [name]: value }));
  const amount = kronerIn(texts.amount);
  const [day, time] = [dayIn(texts.day), timeIn(texts.time)];
  const takeover = texts.takeover.trim() === '' ? '' : dayIn(texts.takeover);
  const missing = {
    name: personId === '' && texts.name.trim() === '',
    amount: amount === undefined || amount <= 0,
    identity: texts.identity.trim() === '',
    day: day === undefined,
    time: time === undefined,
    takeover: takeover === undefined,
  };
  const run = async (despite: Parameters<Parameters<typeof WithCautions>[0]['run']>[0]) => {
    setAsked(true);
    if (Object.values(missing).some(Boolean) || !amount || !day || !time || takeover === undefined) return false;
    const { name, email, phone, financing, reservations, identity } = texts;
    await engine.call('bids.place', {
      caseId: room.caseId,
      bidder:
        personId === '' ? { name: name.trim(), email: email.trim(), phone: phone.trim(), address: '' } : { personId },
      bid: {
        amount,
        receivedAt: Date.now() + room.clock.offset,
        deadline: momentOf(day, time, timeZone),
        ...{ takeover, way },
        words: { identity, financing, reservations, note: '' },
      },
      despite,
    });
    showToast({ text: say('bids.place.saved'), tone: 'ok' });
    return true;
  };
  return (
    <WithCautions
      {...{ room, run, onClose }}
      title={say('bids.place.title')}
      confirm={amount ? say('bids.place.save', { amount: formats.kroner(amount) }) : say('bids.add')}
      isWide
    >
      <div className="bids-fields">
        {known.length > 0 && (
          <label className="bids-field bids-across">
            <span>{say('bids.place.who')}</span>
            <select className="input" value={personId} onChange={(event) => setPersonId(event.currentTarget.value)}>
              <option value="">{say('bids.place.someoneNew')}</option>
              {known.map((bid) => (
                <option key={bid.personId} value={bid.personId}>
                  {bid.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {personId === '' && (
          <>
            <Field
              label={say('bids.place.name')}
              value={texts.name}
              onChange={set('name')}
              isWrong={asked && missing.name}
              isFirst
            />
            <Field label={say('bids.place.email')} value={texts.email} onChange={set('email')} />
            <Field label={say('bids.place.phone')} value={texts.phone} onChange={set('phone')} />
          </>
        )}
        <Field
          label={say('bids.identity')}
          value={texts.identity}
          onChange={set('identity')}
          hint={say('bids.place.identity.hint')}
          isWrong={asked && missing.identity}
        />
        <Field
          label={say('bids.place.amount')}
          value={texts.amount}
          onChange={set('amount')}
          isWrong={asked && missing.amount}
          isFigure
        />
        <label className="bids-field">
          <span>{say('bids.way')}</span>
          <select
            className="input"
            value={way}
            onChange={(event) => setWay(ways.find((one) => one === event.currentTarget.value) ?? 'email')}
          >
            {ways.map((one) => (
              <option key={one} value={one}>
                {say(`bids.way.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <Field
          label={say('bids.place.deadlineDay')}
          value={texts.day}
          onChange={set('day')}
          isWrong={asked && missing.day}
        />
        <Field
          label={say('bids.place.deadlineTime')}
          value={texts.time}
          onChange={set('time')}
          isWrong={asked && missing.time}
        />
        <Field label={say('bids.financing')} value={texts.financing} onChange={set('financing')} />
        <Field
          label={say('bids.takeover')}
          value={texts.takeover}
          onChange={set('takeover')}
          isWrong={asked && missing.takeover}
        />
        <div className="bids-across">
          <Field label={say('bids.reservations')} value={texts.reservations} onChange={set('reservations')} />
        </div>
      </div>
      <p className="quiet small">{say('bids.place.binds')}</p>
    </WithCautions>
  );
}
