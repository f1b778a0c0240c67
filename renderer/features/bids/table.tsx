// The bids as a table, the newest first; a row is chosen by mouse or by its button.
import type { BidRoomView, BidView } from '../../../shared/api/bids';
import { useWords } from '../../words';
import { leftWords, whenIn } from './time';

type Props = {
  readonly room: BidRoomView;
  readonly now: number;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

const soonMs = 10 * 60_000;

export function Table({ room, now, selected, onSelect }: Props) {
  const { say, formats, language } = useWords();
  const when = (at: number) => whenIn(at, now, room.rules.timeZone, language, formats.shortDay);
  return (
    <table className="bids-table" aria-label={say('bids.table')}>
      <thead>
        <tr>
          <th scope="col">{say('bids.column.received')}</th>
          <th scope="col">{say('bids.column.number')}</th>
          <th scope="col">{say('bids.column.bidder')}</th>
          <th scope="col" className="bids-figure">
            {say('bids.column.amount')}
          </th>
          <th scope="col">{say('bids.column.reservations')}</th>
          <th scope="col">{say('bids.column.deadline')}</th>
          <th scope="col" className="bids-figure">
            {say('bids.column.left')}
          </th>
        </tr>
      </thead>
      <tbody>
        {room.bids.map((bid) => (
          <tr
            key={bid.id}
            data-selected={bid.id === selected}
            data-open={isOpen(bid, now)}
            onClick={() => onSelect(bid.id)}
          >
            <td>{when(bid.receivedAt)}</td>
            <td>{bid.bidder}</td>
            <th scope="row">
              <button type="button" aria-pressed={bid.id === selected} onClick={() => onSelect(bid.id)}>
                {bid.name || say('bids.nobody')}
              </button>
            </th>
            <td className="bids-figure bids-sum">{formats.number(bid.amount / 100)}</td>
            <td>
              {bid.hasReservations ? (
                <span className="badge badge-attention">{say('bids.hasReservations')}</span>
              ) : (
                say('bids.none')
              )}
            </td>
            <td>{when(bid.deadline)}</td>
            <td className="bids-figure" data-soon={isOpen(bid, now) && bid.deadline - now < soonMs}>
              {isOpen(bid, now)
                ? leftWords(say, bid.deadline - now)
                : say(`bids.state.${bid.state === 'open' ? 'expired' : bid.state}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isOpen = ({ state, deadline }: BidView, now: number): boolean => state === 'open' && now < deadline;
