// A viewing with its slots and those who signed up: whether they came and what they said is written down in their row.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ViewingView } from '../../../shared/api/viewings';
import { startOf } from '../../../shared/sale/viewing';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import { useWords, type Words } from '../../words';
import { Field } from './field';
import { Guest } from './guest';

type Props = { readonly caseId: string; readonly viewing: ViewingView };

export function OneViewing({ caseId, viewing }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const [isSigning, setSigning] = useState(false);
  const { id: viewingId, visits, cancelledAt, heldAt } = viewing;
  const came = visits.filter(({ attendance }) => attendance === 'came').length;
  const name = `${formats.moment(startOf(viewing))}`;
  return (
    <section className="viewing" aria-label={name}>
      <header className="viewing-head">
        <h2 className="heading">{name}</h2>
        <span className="quiet small">{say(`viewings.sort.${viewing.sort}`)}</span>
        {cancelledAt > 0 && <span className="badge badge-danger">{say('viewings.state.cancelled')}</span>}
        {heldAt > 0 && <span className="badge badge-ok">{say('viewings.state.held')}</span>}
        <span className="quiet small viewing-count">
          {heldAt > 0 ? say('viewings.came', { count: came }) : say('viewings.signedUp', { count: visits.length })}
        </span>
      </header>
      {viewing.note !== '' && <p className="quiet small">{viewing.note}</p>}
      <ul className="slots">
        {viewing.slots.map((slot) => (
          <li key={slot.id} className="small">
            {formats.clock(slot.from)}–{formats.clock(slot.to)}
            {viewing.left[slot.id] !== undefined && (
              <span className="quiet"> {say('viewings.left', { count: viewing.left[slot.id] ?? 0 })}</span>
            )}
          </li>
        ))}
      </ul>
      <ul className="guests">
        {visits.map((visit) => (
          <Guest
            key={visit.id}
            caseId={caseId}
            visit={visit}
            slot={viewing.slots.find(({ id }) => id === visit.slotId)}
          />
        ))}
      </ul>
      {isSigning && <SignUp caseId={caseId} viewing={viewing} onDone={() => setSigning(false)} />}
      <div className="viewing-acts">
        {!isSigning && cancelledAt === 0 && (
          <Button className="button button-small" onPress={() => setSigning(true)}>
            {say('viewings.signUp')}
          </Button>
        )}
        <Button className="button button-small" onPress={() => void saveInvitation(words, caseId, viewingId)}>
          {say('viewings.ics')}
        </Button>
        {heldAt === 0 && cancelledAt === 0 && (
          <Button className="button button-small" onPress={() => void mark(words, caseId, viewingId, 'held', true)}>
            {say('viewings.hold')}
          </Button>
        )}
        {heldAt === 0 && (
          <Button
            className="button button-small"
            onPress={() => void mark(words, caseId, viewingId, 'cancelled', cancelledAt === 0)}
          >
            {say(cancelledAt > 0 ? 'viewings.uncancel' : 'viewings.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}

function SignUp({ caseId, viewing, onDone }: Props & { readonly onDone: () => void }) {
  const words = useWords();
  const { say, formats } = words;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const open = viewing.slots.filter(({ id }) => viewing.left[id] !== 0);
  const [slot, setSlot] = useState('');
  const slotId = slot || (open[0]?.id ?? viewing.slots[0]?.id ?? '');
  const signUp = async (event: FormEvent) => {
    event.preventDefault();
    const went = await tellingFailure(words, async () => {
      const person = { name: name.trim(), email: email.trim(), phone: phone.trim() };
      await engine.call('viewings.signUp', { id: caseId, viewingId: viewing.id, slotId, person });
      showToast({ text: say('viewings.signedUpOne', { name: person.name }), tone: 'ok' });
    });
    if (went) onDone();
  };
  return (
    <form className="viewing-form" onSubmit={(event) => void signUp(event)}>
      <div className="viewing-fields">
        <Field label={say('viewings.signUp.name')} value={name} onChange={setName} isRequired />
        <Field label={say('viewings.signUp.email')} type="email" value={email} onChange={setEmail} />
        <Field label={say('viewings.signUp.phone')} type="tel" value={phone} onChange={setPhone} />
        {viewing.slots.length > 1 && (
          <Chosen
            label={say('viewings.signUp.slot')}
            isLabelled
            value={slotId}
            choices={open.map(({ id, from, to }) => ({ id, name: `${formats.clock(from)}–${formats.clock(to)}` }))}
            onChoose={setSlot}
          />
        )}
      </div>
      <div className="viewing-acts">
        <Button className="button button-small button-primary" type="submit" isDisabled={name.trim() === ''}>
          {say('viewings.signUp')}
        </Button>
        <Button className="button button-small" onPress={onDone}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

async function mark(
  words: Words,
  id: string,
  viewingId: string,
  as: 'held' | 'cancelled',
  isSo: boolean,
): Promise<void> {
  const { say } = words;
  await tellingFailure(words, async () => {
    await engine.call('viewings.mark', { id, viewingId, as, isSo });
    if (!isSo) return;
    showToast({
      text: say(as === 'held' ? 'viewings.held' : 'viewings.cancelled'),
      tone: 'ok',
      action: { label: say('common.undo'), run: () => void mark(words, id, viewingId, as, false) },
    });
  });
}

async function saveInvitation(words: Words, id: string, viewingId: string): Promise<void> {
  const { say, language } = words;
  await tellingFailure(words, async () => {
    const { token } = await shell.call('dialogs.saveFile', { suggestedName: `${say('viewings.icsName')}.ics` });
    if (!token) return;
    await engine.call('viewings.ics', { id, viewingId, token, language });
    showToast({ text: say('viewings.icsSaved'), tone: 'ok' });
  });
}
