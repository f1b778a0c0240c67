// The bid room: what was bid, until when it stands, and the answer.
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { BidRoomView, BidView } from '../../../shared/api/bids';
import { CaseRoom } from '../../case-room';
import { Failed } from '../../design/failed';
import { InBar } from '../../design/in-bar';
import { useLive } from '../../live';
import { goTo, type SaleRoute } from '../../route';
import { useWords } from '../../words';
import { Chart } from './chart';
import { Head } from './head';
import { Pane } from './pane';
import { PlaceBid } from './place-bid';
import { Table } from './table';
import { useNow } from './time';
import './bids.css';

export function Bids({ route }: { readonly route: SaleRoute }) {
  return <CaseRoom route={route}>{({ id }) => <Room caseId={id} route={route} />}</CaseRoom>;
}

function Room({ caseId, route }: { readonly caseId: string; readonly route: SaleRoute }) {
  const { say } = useWords();
  const { value, problem } = useLive('bids.room', { caseId });
  const [placing, setPlacing] = useState(false);
  if (problem) return <Failed title={say('bids.failed')} problem={problem} safe={say('sale.failed.body')} />;
  const room = value?.room;
  if (!room) return null;
  const standing = room.bids.filter(({ state }) => state === 'open');
  return (
    <>
      <InBar at="ways">
        <span className={`badge ${room.accepted ? 'badge-fjord' : 'badge-ok'}`}>
          {say(room.accepted ? 'bids.over' : standing.length > 0 ? 'bids.open' : 'bids.quiet')}
        </span>
      </InBar>
      <InBar at="actions">
        <Button className="button" isDisabled={room.accepted !== undefined} onPress={() => setPlacing(true)}>
          <PlusIcon size={16} aria-hidden />
          {say('bids.add')}
        </Button>
      </InBar>
      {room.bids.length === 0 ? (
        <div className="empty">
          <h2>{say('bids.empty.title')}</h2>
          <p>{say('bids.empty.body')}</p>
          <p className="quiet small">{say('bids.anonymised')}</p>
        </div>
      ) : (
        <Filled room={room} route={route} />
      )}
      {placing && <PlaceBid room={room} onClose={() => setPlacing(false)} />}
    </>
  );
}

function Filled({ room, route }: { readonly room: BidRoomView; readonly route: SaleRoute }) {
  const now = useNow(room.clock.offset);
  const first = room.bids.find(({ id }) => id === room.accepted?.bidId) ?? highest(room) ?? room.bids[0];
  const selected = room.bids.find(({ id }) => id === route.selected) ?? first;
  const select = (id: string) => goTo({ ...route, selected: id });
  return (
    <div className="bids">
      <Head room={room} bid={first} now={now} />
      <div className="bids-main scroll">
        <Chart room={room} now={now} selected={selected?.id ?? ''} />
        <Table room={room} now={now} selected={selected?.id ?? ''} onSelect={select} />
      </div>
      {selected && <Pane key={selected.id} room={room} bid={selected} now={now} />}
    </div>
  );
}

const highest = ({ bids }: BidRoomView): BidView | undefined =>
  [...bids]
    .filter(({ state }) => state === 'open')
    .sort((a, b) => b.amount - a.amount || a.receivedAt - b.receivedAt)[0];
