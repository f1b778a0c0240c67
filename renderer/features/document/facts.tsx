// What the paper says: label, value, certainty; each one click from its place, and each open to correction.
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { DocumentView, FactView } from '../../../shared/api/engine';
import type { FactValue, Place } from '../../../shared/documents/understanding';
import { isMessageKey } from '../../../shared/i18n/words';
import { tellingFailure } from '../../acts';
import { Certainty } from '../../design/certainty';
import { Divider } from '../../design/divider';
import { showToast } from '../../design/toast';
import { sayValue } from '../../fact-value';
import { engine } from '../../ports';
import { factName, useWords } from '../../words';
import { FactEditor } from './fact-editor';

type Props = {
  readonly view: DocumentView;
  readonly lit: Place | undefined;
  readonly onLight: (place: Place | undefined) => void;
};

export function Facts({ view, lit, onLight }: Props) {
  const words = useWords();
  const { say } = words;
  const [editing, setEditing] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const edited = useRef('');
  // The focus goes back to the button that opened the editor.
  useEffect(() => {
    if (editing !== '') edited.current = editing;
    else if (edited.current !== '') {
      list.current?.querySelector<HTMLElement>(`[data-fact='${edited.current}'] .fact-edit`)?.focus();
      edited.current = '';
    }
  }, [editing]);
  const { row } = view;
  const currency = String(view.facts.find(({ name }) => name === 'currency')?.value ?? 'NOK');
  const edit = (fact: FactView) => {
    setEditing(fact.name);
    onLight(fact.place);
  };
  const correct = (name: string, value: FactValue | null) => {
    setEditing('');
    void tellingFailure(words, async () => {
      const before = view.facts.find((fact) => fact.name === name);
      await engine.call('documents.correct', { id: row.id, name, value });
      showToast({
        text: say('fact.saved', { fact: factName(say, name) }),
        tone: 'ok',
        action: { label: say('common.undo'), run: () => void undo(row.id, name, before) },
      });
    });
  };
  const takeBack = (name: string) =>
    void tellingFailure(words, async () => {
      await engine.call('documents.uncorrect', { id: row.id, name });
      showToast({ text: say('fact.takenBack', { fact: factName(say, name) }) });
    });

  const shown = view.facts;
  const added: FactView | undefined =
    editing && !shown.some(({ name }) => name === editing)
      ? { name: editing, value: null, certainty: 'unsure', confidence: 0, checks: [], others: [] }
      : undefined;
  const absent = view.absent.filter((name) => name !== editing);
  return (
    <div className="facts">
      {(row.state === 'waiting' || row.state === 'reading') && (
        <p className="facts-note quiet" role="status">
          {say('document.reading')}
        </p>
      )}
      {row.state === 'read' && shown.length <= 3 && view.pages.length > 0 && (
        <p className="facts-note quiet">{say('document.nothingRead')}</p>
      )}
      <ul ref={list}>
        {[...shown, ...(added ? [added] : [])].map((fact) => (
          <li key={fact.name} data-fact={fact.name}>
            {fact.name === editing ? (
              <FactEditor
                view={view}
                fact={fact}
                onSave={(value) => correct(fact.name, value)}
                onLight={onLight}
                onCancel={() => {
                  setEditing('');
                  onLight(undefined);
                }}
              />
            ) : (
              <FactRow
                fact={fact}
                category={row.category}
                currency={currency}
                lit={lit !== undefined && fact.place !== undefined && samePlace(lit, fact.place)}
                onLight={() => onLight(fact.place)}
                onEdit={() => edit(fact)}
                onTakeBack={() => takeBack(fact.name)}
              />
            )}
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <MenuTrigger>
          <Button className="link facts-add">
            <PlusIcon size={16} aria-hidden />
            {say('document.addFact')}
          </Button>
          <Popover className="popover" placement="top start">
            <Menu aria-label={say('document.addFact')} onAction={(key) => setEditing(String(key))}>
              {absent.map((name) => (
                <MenuItem key={name} id={name} className="menu-item">
                  {factName(say, name)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}

/** Back to what stood: an earlier correction, or the machine's reading. */
async function undo(id: string, name: string, before: FactView | undefined): Promise<void> {
  if (before && isSaid(before)) await engine.call('documents.correct', { id, name, value: before.value });
  else await engine.call('documents.uncorrect', { id, name });
}

type RowProps = {
  readonly fact: FactView;
  readonly category: string;
  readonly currency: string;
  readonly lit: boolean;
  readonly onLight: () => void;
  readonly onEdit: () => void;
  readonly onTakeBack: () => void;
};

function FactRow({ fact, category, currency, lit, onLight, onEdit, onTakeBack }: RowProps) {
  const words = useWords();
  const { say } = words;
  const label = factName(say, fact.name);
  const value = fact.value === null ? say('fact.none') : sayValue(words, fact.name, fact.value, currency);
  const check = fact.checks.map((name) => `check.${name}`).find(isMessageKey);
  const body = (
    <>
      <span className={lit ? 'fact-label fact-lit' : 'fact-label'}>{label}</span>{' '}
      <span className={fact.value === null ? 'fact-value quiet' : 'fact-value'}>
        {fact.name === 'category' && <Divider category={category} />}
        {value}
      </span>{' '}
      <Certainty of={fact.certainty} />
    </>
  );
  return (
    <div className="fact">
      {fact.place ? (
        <Button
          className="fact-main"
          aria-label={`${label}: ${value}, ${say(`certainty.${fact.certainty}`)}. ${say('fact.showPlace', { fact: label })}`}
          onPress={onLight}
        >
          {body}
        </Button>
      ) : (
        <div className="fact-main">{body}</div>
      )}
      <Button className="icon-button fact-edit" aria-label={say('fact.edit', { fact: label })} onPress={onEdit}>
        <PencilSimpleIcon size={16} aria-hidden />
      </Button>
      {isSaid(fact) ? (
        <p className="fact-under">
          {fact.certainty === 'confirmed'
            ? say('fact.confirmed')
            : fact.machineValue === undefined
              ? say('fact.machineReadNothing')
              : say('fact.machineRead', { value: sayValue(words, fact.name, fact.machineValue, currency) })}{' '}
          <Button className="link" onPress={onTakeBack} aria-label={`${say('fact.takeBack')}: ${label}`}>
            {say('fact.takeBack')}
          </Button>
        </p>
      ) : (
        check && <p className="fact-under">{say(check)}</p>
      )}
    </div>
  );
}

const isSaid = ({ certainty }: FactView) => certainty === 'corrected' || certainty === 'confirmed';
const samePlace = (a: Place, b: Place) => a.page === b.page && JSON.stringify(a.boxes) === JSON.stringify(b.boxes);
