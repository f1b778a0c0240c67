// Those around the home: who they are, how to reach them, and what each did according to the papers.
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { registerRulesOf } from '../../../shared/markets/markets';
import { type Contact, contactRoles } from '../../../shared/property/contact';
import type { Home } from '../../../shared/property/home';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { Divider } from '../../design/divider';
import { Failed } from '../../design/failed';
import { showToast } from '../../design/toast';
import { HistoryFold } from '../../history-fold';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo, type PropertyRoute, propertyRoute, refine } from '../../route';
import { kindName, useWords, type Words } from '../../words';
import { useInView } from './in-view';
import { ItemActions } from './item-actions';
import { Section } from './section';
import { TextItem } from './text-item';

type Fields = Omit<Contact, 'id' | 'rev' | 'createdAt' | 'updatedAt'>;
const empty: Fields = { name: '', orgNumber: '', role: 'tradesman', trade: '', phone: '', email: '', note: '' };

export function Contacts({ home, route }: { readonly home: Home; readonly route: PropertyRoute }) {
  const words = useWords();
  const { say } = words;
  const { value, problem } = useLive('contacts.list', {});
  const { value: suggested } = useLive('contacts.suggestions', { homeId: home.id });
  const contacts = value?.contacts;
  const open = (selected: string) => refine({ ...propertyRoute, tab: 'contacts', selected });
  const [adding, setAdding] = useState(false);
  const keep = (fields: Fields, id?: string) =>
    tellingFailure(words, async () => {
      const saved = await engine.call('contacts.save', { ...fields, ...(id ? { id } : {}) });
      const said = say(id ? 'register.changed' : 'register.added', { field: saved.name });
      if (id) {
        const before = contacts?.find((contact) => contact.id === id);
        showToast({
          text: said,
          tone: 'ok',
          ...(before ? { action: { label: say('common.undo'), run: () => void put(before) } } : {}),
        });
      } else
        showToast({ text: said, tone: 'ok', action: { label: say('common.undo'), run: () => void erase(saved.id) } });
    });
  if (problem)
    return <Failed title={say('contacts.failed.title')} problem={problem} safe={say('contacts.failed.body')} />;
  if (!contacts) return null;
  return (
    <>
      <Section title={say('contacts.title')} note={say('contacts.note')}>
        {contacts.length === 0 && !adding && <p className="quiet register-none">{say('contacts.none')}</p>}
        <ul className="items">
          {contacts.map((contact) => (
            <li key={contact.id}>
              {route.selected === contact.id ? (
                <OpenContact
                  home={home}
                  contact={contact}
                  onSave={(fields) => void keep(fields, contact.id).then((went) => went && open(''))}
                  onRemove={() => {
                    open('');
                    void removeContact(words, contact);
                  }}
                  onDone={() => open('')}
                />
              ) : (
                <ContactLine words={words} contact={contact} onOpen={() => open(contact.id)} />
              )}
            </li>
          ))}
        </ul>
        {adding ? (
          <ContactEditor
            home={home}
            fields={empty}
            onSave={(fields) => void keep(fields).then((went) => went && setAdding(false))}
            onCancel={() => setAdding(false)}
          />
        ) : (
          <Button className="link register-more" onPress={() => setAdding(true)}>
            <PlusIcon size={16} aria-hidden />
            {say('contacts.add')}
          </Button>
        )}
      </Section>
      {suggested && suggested.senders.length > 0 && (
        <Section title={say('contacts.suggested')} note={say('contacts.suggested.note')}>
          <ul className="items">
            {suggested.senders.map(({ name, orgNumber, role, papers }) => (
              <li key={`${name} ${orgNumber}`} className="suggested">
                <span className="item-words">
                  <span className="item-name">{name}</span>
                  <span className="item-about">
                    {[say(`contact.role.${role}`), say('contacts.papers', { count: papers })].join(' · ')}
                  </span>
                </span>
                <Button
                  className="button button-small"
                  aria-label={say('contacts.addThis', { name })}
                  onPress={() => void keep({ ...empty, name, orgNumber, role })}
                >
                  {say('contacts.addShort')}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function ContactLine({
  words,
  contact,
  onOpen,
}: {
  readonly words: Words;
  readonly contact: Contact;
  readonly onOpen: () => void;
}) {
  const { say } = words;
  const about = [contact.trade || say(`contact.role.${contact.role}`), contact.phone, contact.email].filter(Boolean);
  return (
    <Button className="item" onPress={onOpen}>
      <span className="item-words">
        <span className="item-name">{contact.name}</span>
        <span className="item-about">{about.join(' · ')}</span>
      </span>
    </Button>
  );
}

type OpenProps = {
  readonly home: Home;
  readonly contact: Contact;
  readonly onSave: (fields: Fields) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

function OpenContact({ home, contact, onSave, onRemove, onDone }: OpenProps) {
  const { id: _id, rev: _rev, createdAt: _at, updatedAt: _up, ...fields } = contact;
  const place = useInView<HTMLDivElement>();
  return (
    <div className="item-open" ref={place}>
      <ContactEditor home={home} fields={fields} onSave={onSave} onRemove={onRemove} onCancel={onDone} />
      <WorkOf id={contact.id} />
      <HistoryFold recordId={contact.id} />
    </div>
  );
}

/** What they did: their papers, newest first. */
function WorkOf({ id }: { readonly id: string }) {
  const { say, formats } = useWords();
  const { value } = useLive('contacts.work', { id });
  if (!value) return null;
  return (
    <div className="installed">
      <h5 className="small quiet">{say('contacts.work')}</h5>
      {value.papers.length === 0 && <p className="quiet small">{say('contacts.noWork')}</p>}
      {value.papers.map((paper) => (
        <Button key={paper.id} className="item item-small" onPress={() => goTo(documentRoute(paper.id))}>
          <span className="item-words">
            <span className="item-name">{paper.title}</span>
            <span className="item-about">
              <Divider category={paper.category} />
              {kindName(say, paper.kind)}
            </span>
          </span>
          <span className="quiet small">{paper.date && formats.shortDay(paper.date)}</span>
        </Button>
      ))}
    </div>
  );
}

type EditorProps = {
  readonly home: Home;
  readonly fields: Fields;
  readonly onSave: (fields: Fields) => void;
  readonly onCancel: () => void;
  readonly onRemove?: () => void;
};

function ContactEditor({ home, fields, onSave, onCancel, onRemove }: EditorProps) {
  const { say } = useWords();
  const [draft, setDraft] = useState(fields);
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Fields>) => setDraft({ ...draft, ...change });
  const orgNumber = draft.orgNumber.trim() === '' ? '' : registerRulesOf(home.market).orgNumber(draft.orgNumber);
  return (
    <form
      className="item-editor"
      aria-label={fields.name || say('contacts.add')}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (draft.name.trim() !== '' && orgNumber !== undefined) onSave({ ...draft, orgNumber });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
    >
      <div className="item-fields">
        <TextItem
          label={say('register.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          wrong={asked && draft.name.trim() === '' && say('fact.invalid.empty')}
          maxLength={200}
          size="wide"
          autoFocus
        />
        <div className="item-field">
          <Chosen
            label={say('contacts.role')}
            isLabelled
            value={draft.role}
            choices={contactRoles.map((id) => ({ id, name: say(`contact.role.${id}`) }))}
            onChoose={(id) => set({ role: contactRoles.find((role) => role === id) ?? 'other' })}
          />
        </div>
        <TextItem
          label={say('contacts.trade')}
          value={draft.trade}
          onChange={(trade) => set({ trade })}
          placeholder={say('contacts.trade.hint')}
        />
        <TextItem
          label={say('factName.orgNumber')}
          value={draft.orgNumber}
          onChange={(text) => set({ orgNumber: text })}
          wrong={asked && orgNumber === undefined && say('register.wrong.orgNumber')}
          maxLength={20}
        />
        <TextItem
          label={say('contacts.phone')}
          value={draft.phone}
          onChange={(phone) => set({ phone })}
          maxLength={40}
        />
        <TextItem
          label={say('contacts.email')}
          value={draft.email}
          onChange={(email) => set({ email })}
          maxLength={200}
        />
        <TextItem
          label={say('register.note')}
          value={draft.note}
          onChange={(note) => set({ note })}
          maxLength={2_000}
          size="whole"
          isLong
        />
      </div>
      <ItemActions onCancel={onCancel} {...(onRemove ? { onRemove } : {})} />
    </form>
  );
}

async function removeContact(words: Words, contact: Contact): Promise<void> {
  const { say } = words;
  await tellingFailure(words, async () => {
    await erase(contact.id);
    showToast({
      text: say('register.removed', { name: contact.name }),
      tone: 'ok',
      action: { label: say('common.undo'), run: () => void put(contact) },
    });
  });
}

const erase = (id: string) => engine.call('contacts.remove', { id });

/** As it was, under its own id. */
function put({ rev: _rev, createdAt: _at, updatedAt: _up, ...contact }: Contact): Promise<unknown> {
  return engine.call('contacts.save', contact);
}
