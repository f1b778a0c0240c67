// Who owns the home, with which share, and who else lives in it.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import type { Home, Person } from '../../../shared/property/home';
import { freeId } from '../../../shared/property/register-edit';
import { Segments } from '../../design/segments';
import { useWords } from '../../words';
import { editHome } from './edit';
import { ItemActions } from './item-actions';

export function People({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const [editing, setEditing] = useState<string>();
  const owners = home.people.filter(({ role }) => role === 'owner');
  const others = home.people.filter(({ role }) => role === 'household');
  const close = () => setEditing(undefined);
  return (
    <>
      {[...owners, ...others].map((person) =>
        editing === person.id ? (
          <PersonEditor key={person.id} home={home} person={person} onDone={close} />
        ) : (
          <div key={person.id} className="register-row">
            <span className="register-label">{say(`register.role.${person.role}`)}</span>
            <div className="register-said">
              <Button
                className="register-value"
                aria-label={say('register.change', { field: say(`register.role.${person.role}`), value: person.name })}
                onPress={() => setEditing(person.id)}
              >
                {person.name}
              </Button>
              {person.share !== '' && <span className="quiet">{person.share}</span>}
            </div>
          </div>
        ),
      )}
      {editing === '' ? (
        <PersonEditor
          home={home}
          person={{
            id: freeId('person', home.people),
            name: '',
            role: owners.length === 0 ? 'owner' : 'household',
            share: '',
          }}
          onDone={close}
        />
      ) : (
        <Button className="link register-more" onPress={() => setEditing('')}>
          {say('register.addPerson')}
        </Button>
      )}
    </>
  );
}

type EditorProps = { readonly home: Home; readonly person: Person; readonly onDone: () => void };

function PersonEditor({ home, person, onDone }: EditorProps) {
  const words = useWords();
  const { say } = words;
  const [draft, setDraft] = useState(person);
  const [wrong, setWrong] = useState(false);
  const isNew = !home.people.some(({ id }) => id === person.id);
  const share = draft.share.replace(/\s/g, '');
  const fits = draft.name.trim() !== '' && /^([1-9]\d{0,5}\/[1-9]\d{0,5})?$/.test(share);
  const keep = async () => {
    if (!fits) {
      setWrong(true);
      return;
    }
    const kept = { ...draft, name: draft.name.trim(), share: draft.role === 'owner' ? share : '' };
    const done = say(isNew ? 'register.added' : 'register.changed', { field: kept.name });
    if (await editHome(words, home.id, { put: { people: [kept] } }, done)) onDone();
  };
  return (
    <form
      className="item-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <div className="item-fields">
        <TextField
          className="item-field item-field-wide"
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          isInvalid={wrong && draft.name.trim() === ''}
          autoFocus
        >
          <Label className="small quiet">{say('register.name')}</Label>
          <Input className="input" maxLength={120} />
        </TextField>
        <div className="item-field">
          <span className="small quiet">{say('register.role')}</span>
          <Segments
            label={say('register.role')}
            value={draft.role}
            ways={(['owner', 'household'] as const).map((value) => ({ value, label: say(`register.role.${value}`) }))}
            onChoose={(role) => setDraft({ ...draft, role })}
          />
        </div>
        {draft.role === 'owner' && (
          <TextField
            className="item-field item-field-narrow"
            value={draft.share}
            onChange={(text) => setDraft({ ...draft, share: text })}
            isInvalid={wrong && !fits}
          >
            <Label className="small quiet">{say('register.share')}</Label>
            <Input className="input" maxLength={13} placeholder="1/2" />
          </TextField>
        )}
      </div>
      <ItemActions
        onCancel={onDone}
        {...(isNew
          ? {}
          : {
              onRemove: () => {
                onDone();
                void editHome(
                  words,
                  home.id,
                  { remove: { people: [person.id] } },
                  say('register.removed', { name: person.name }),
                );
              },
            })}
      />
    </form>
  );
}
