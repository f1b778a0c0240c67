// A viewing to be set up: the day and the time, in slots or whole, and what who comes should know.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { dividedInto, viewingSorts } from '../../../shared/sale/viewing';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { Segments } from '../../design/segments';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import { useWords } from '../../words';
import { Field } from './field';

const slotMinutes = [0, 10, 15, 20, 30] as const;

export function NewViewing({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const words = useWords();
  const { say } = words;
  const [sort, setSort] = useState<(typeof viewingSorts)[number]>('advertised');
  const [day, setDay] = useState('');
  const [from, setFrom] = useState('12:00');
  const [to, setTo] = useState('13:00');
  const [minutes, setMinutes] = useState(0);
  const [places, setPlaces] = useState('');
  const [note, setNote] = useState('');

  const announce = async (event: FormEvent) => {
    event.preventDefault();
    // The clock of the machine: whoever sells is where the home is, or thinks in its time.
    const [begin, end] = [new Date(`${day}T${from}`).getTime(), new Date(`${day}T${to}`).getTime()];
    const stretches = dividedInto(begin, end, minutes);
    const slots = (stretches.length > 0 ? stretches : [{ from: begin, to: end }]).map((slot) => ({
      ...slot,
      places: Math.max(0, Number.parseInt(places, 10) || 0),
    }));
    const went = await tellingFailure(words, async () => {
      const { viewingId } = await engine.call('viewings.announce', { id: caseId, sort, slots, note });
      showToast({
        text: say('viewings.announced'),
        tone: 'ok',
        action: {
          label: say('common.undo'),
          run: () =>
            void tellingFailure(
              words,
              async () => void (await engine.call('viewings.remove', { id: caseId, viewingId })),
            ),
        },
      });
    });
    if (went) onDone();
  };

  return (
    <form className="viewing-form" onSubmit={(event) => void announce(event)}>
      <h2 className="title">{say('viewings.new')}</h2>
      <Segments
        label={say('viewings.sort')}
        value={sort}
        ways={viewingSorts.map((value) => ({ value, label: say(`viewings.sort.${value}`) }))}
        onChoose={setSort}
      />
      <div className="viewing-fields">
        <Field label={say('viewings.day')} type="date" value={day} onChange={setDay} isRequired />
        <Field label={say('viewings.from')} type="time" value={from} onChange={setFrom} isRequired />
        <Field label={say('viewings.to')} type="time" value={to} onChange={setTo} isRequired />
      </div>
      <div className="viewing-fields">
        <Chosen
          label={say('viewings.slotMinutes')}
          isLabelled
          value={String(minutes)}
          choices={slotMinutes.map((count) => ({
            id: String(count),
            name: count === 0 ? say('viewings.slotMinutes.whole') : say('viewings.slotMinutes.of', { minutes: count }),
          }))}
          onChoose={(count) => setMinutes(Number(count))}
        />
        <Field
          label={say('viewings.places')}
          value={places}
          onChange={setPlaces}
          placeholder={say('viewings.places.hint')}
        />
      </div>
      <Field label={say('viewings.note')} value={note} onChange={setNote} placeholder={say('viewings.note.example')} />
      <div className="viewing-acts">
        <Button className="button button-primary" type="submit">
          {say('viewings.announce')}
        </Button>
        <Button className="button" onPress={onDone}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
