// That a task was done: when, what it cost, by whom, and the papers that show it, dropped here or picked from what came lately.
import { PaperclipIcon } from '@phosphor-icons/react/Paperclip';
import { XIcon } from '@phosphor-icons/react/X';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentRow } from '../../../shared/api/engine';
import type { TaskView } from '../../../shared/api/maintenance';
import { ProblemError } from '../../../shared/problem';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { Thumbnail } from '../../design/thumbnail';
import { parseValue, todayHere } from '../../fact-value';
import { useLive } from '../../live';
import { engine, shell } from '../../ports';
import { kindName, useWords, type Words } from '../../words';
import { completeTask } from './acts';
import { Field } from './field';

/** Kinds of papers that show that something was done. */
const proofs = new Set([
  'kvittering',
  'faktura',
  'samsvarserklaering',
  'vatromsdokumentasjon',
  'servicerapport',
  'garantibevis',
  'tilsynsrapport',
  'bilde',
]);
const looked = 60;
const suggested = 3;

export function CompleteForm({ task, onDone }: { readonly task: TaskView; readonly onDone: () => void }) {
  const words = useWords();
  const { say, formats } = words;
  const { row } = task;
  const { homeId } = row;
  const [on, setOn] = useState(() => formats.longDay(todayHere()));
  const [cost, setCost] = useState('');
  const [note, setNote] = useState('');
  const [contactId, setContactId] = useState('');
  const [attached, setAttached] = useState<readonly DocumentRow[]>([]);
  const [asked, setAsked] = useState(false);
  const contacts = useLive('contacts.list', {}).value?.contacts ?? [];
  const latest = useLive('documents.list', { homeId, filter: {}, sort: 'date', limit: looked }).value?.rows ?? [];
  const known = new Set([
    ...task.completions.flatMap(({ documentIds }) => documentIds),
    ...attached.map(({ id }) => id),
  ]);
  // First those that the plan already takes for proof.
  const linked = new Set(task.papers.map(({ id }) => id));
  const offers = latest
    .filter((paper) => proofs.has(paper.kind) && !known.has(paper.id))
    .sort((a, b) => Number(linked.has(b.id)) - Number(linked.has(a.id)))
    .slice(0, suggested);

  const day = parseValue('date', on, todayHere());
  const amount = cost.trim() === '' ? undefined : parseValue('total', cost, todayHere());
  const wrongDay = 'wrong' in day || String(day.value) > todayHere();
  const wrongCost = amount !== undefined && 'wrong' in amount;

  const attach = (id: string) => void rowOf(id).then((paper) => paper && setAttached((before) => [...before, paper]));
  const take = (files: readonly File[]) =>
    void tellingFailure(words, async () => {
      const { answers } = await engine.call('documents.import', { homeId, files: [...files] });
      for (const { id } of answers) if (id) attach(id);
      const refused = answers.find(({ id, problem }) => !id && problem)?.problem;
      if (refused) throw new ProblemError(refused);
    });
  const choose = () =>
    void tellingFailure(words, async () => {
      const { files } = await shell.call('dialogs.openFiles', { backup: false });
      for (const file of files) {
        const { id, problem } = await engine.call('documents.importOffered', { homeId, ...file });
        if (id) attach(id);
        else if (problem) throw new ProblemError(problem);
      }
    });
  const save = async () => {
    setAsked(true);
    if ('wrong' in day || wrongDay || wrongCost) return;
    const ore = amount && 'value' in amount ? Math.round(Number(amount.value) * 100) : undefined;
    const went = await completeTask(words, row, {
      on: String(day.value),
      note: note.trim(),
      contactId,
      documentIds: attached.map(({ id }) => id),
      ...(ore === undefined ? {} : { cost: ore }),
    });
    if (went) onDone();
  };
  return (
    <form
      className="task-form"
      aria-label={say('task.complete')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        // The window would take them in as well.
        event.stopPropagation();
        take(files);
      }}
    >
      <h3 className="heading">{say('task.completeTitle')}</h3>
      <Field
        label={say('task.doneDay')}
        value={on}
        onChange={setOn}
        autoFocus
        problem={asked && wrongDay ? say('wrong' in day ? 'fact.invalid.day' : 'task.notYet') : ''}
      />
      <Field
        label={say('task.paid')}
        value={cost}
        onChange={setCost}
        inputMode="decimal"
        placeholder={say('task.paidNote')}
        problem={asked && wrongCost ? say('fact.invalid.money') : ''}
      />
      {contacts.length > 0 && (
        <Chosen
          label={say('task.byWhom')}
          isLabelled
          value={contactId || 'me'}
          choices={[{ id: 'me', name: say('task.byMe') }, ...contacts.map(({ id, name }) => ({ id, name }))]}
          onChoose={(id) => setContactId(id === 'me' ? '' : id)}
        />
      )}
      <Field label={say('task.note')} value={note} onChange={setNote} lines={2} maxLength={2_000} />
      <fieldset className="attach">
        <legend className="field-label">{say('task.proof')}</legend>
        {attached.map((paper) => (
          <p key={paper.id} className="attach-row attach-chosen">
            <Thumbnail id={paper.id} pages={Math.max(1, paper.pageCount)} />
            <PaperWords paper={paper} />
            <Button
              className="icon-button"
              aria-label={say('task.detach', { title: paper.title || paper.fileName })}
              onPress={() => setAttached(attached.filter(({ id }) => id !== paper.id))}
            >
              <XIcon size={16} aria-hidden />
            </Button>
          </p>
        ))}
        {offers.map((paper) => (
          <p key={paper.id} className="attach-row">
            <Thumbnail id={paper.id} pages={paper.pageCount} />
            <PaperWords paper={paper} asks />
            <Button
              className="button button-small"
              aria-label={say('task.attach', { title: paper.title || paper.fileName })}
              onPress={() => setAttached([...attached, paper])}
            >
              {say('value.yes')}
            </Button>
          </p>
        ))}
        <Button className="link" onPress={choose}>
          <PaperclipIcon size={16} aria-hidden />
          {say('task.choosePaper')}
        </Button>
        <p className="quiet small">{say('task.dropHere')}</p>
      </fieldset>
      <div className="task-form-actions">
        <Button type="submit" className="button button-primary">
          {say('task.save')}
        </Button>
        <Button className="button" onPress={onDone}>
          {say('common.cancel')}
        </Button>
        {task.afterwards && (
          <span className="task-next">
            {say('task.next', { when: formats.span(task.afterwards.from, task.afterwards.to) })}
          </span>
        )}
      </div>
    </form>
  );
}

function PaperWords({ paper, asks = false }: { readonly paper: DocumentRow; readonly asks?: boolean }) {
  const words = useWords();
  return (
    <span className="attach-words">
      <span className="heading">{paper.title || paper.fileName}</span>
      <span className="quiet">
        {aboutOffer(words, paper)}
        {asks && ` ${words.say('task.belongsHere')}`}
      </span>
    </span>
  );
}

const aboutOffer = ({ say, formats }: Words, paper: DocumentRow): string =>
  paper.state === 'read'
    ? `${kindName(say, paper.kind)}${paper.date ? `, ${formats.shortDay(paper.date)}` : ''}.`
    : `${say(`row.${paper.state}`)}.`;

/** Of a paper that was just taken in. */
function rowOf(id: string): Promise<DocumentRow | undefined> {
  return new Promise((resolve) => {
    const stop = engine.live(
      'documents.get',
      { id },
      ({ document }) => {
        queueMicrotask(() => stop());
        resolve(document?.row);
      },
      () => resolve(undefined),
    );
  });
}
