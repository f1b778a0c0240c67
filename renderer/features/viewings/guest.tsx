// Somebody who signed up: whether they came, what they thought, and a mail to them.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { VisitView } from '../../../shared/api/viewings';
import { attendances, interests, type Slot } from '../../../shared/sale/viewing';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { Segments } from '../../design/segments';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import { useWords } from '../../words';
import { Field } from './field';

type Props = { readonly caseId: string; readonly visit: VisitView; readonly slot: Slot | undefined };

export function Guest({ caseId: id, visit, slot }: Props) {
  const words = useWords();
  const { say, formats, language } = words;
  const { id: visitId, name, attendance, interest } = visit;
  const [feedback, setFeedback] = useState(visit.feedback);

  const keepFeedback = (next: VisitView['interest'], text: string) =>
    tellingFailure(words, async () => {
      await engine.call('viewings.feedback', { id, visitId, interest: next, feedback: text });
    });
  const attend = (next: string) =>
    tellingFailure(words, async () => {
      const known = attendances.find((one) => one === next);
      if (known) await engine.call('viewings.attend', { id, visitId, attendance: known });
    });
  const mail = () =>
    tellingFailure(words, async () => {
      const { token } = await shell.call('dialogs.saveFile', {
        suggestedName: `${say('viewings.mailName', { name })}.eml`,
      });
      if (!token) return;
      await engine.call('viewings.mail', { id, visitId, token, language });
      showToast({ text: say('viewings.mailSaved'), tone: 'ok' });
    });

  return (
    <li className="guest">
      <div className="guest-who">
        <span className="heading">{name}</span>
        <span className="quiet small">
          {[slot ? formats.clock(slot.from) : '', visit.phone, visit.email].filter((part) => part !== '').join(' · ')}
        </span>
      </div>
      <Chosen
        label={say('viewings.attendance', { name })}
        value={attendance}
        choices={attendances.map((one) => ({ id: one, name: say(`viewings.attendance.${one}`) }))}
        onChoose={(next) => void attend(next)}
      />
      {visit.email !== '' && (
        <Button
          className="button button-small"
          aria-label={say('viewings.mail.of', { name })}
          onPress={() => void mail()}
        >
          {say('viewings.mail')}
        </Button>
      )}
      {attendance === 'came' && (
        <form
          className="guest-said"
          onSubmit={(event) => {
            event.preventDefault();
            void keepFeedback(interest, feedback).then(
              (went) => went && showToast({ text: say('viewings.feedback.saved'), tone: 'ok' }),
            );
          }}
        >
          <Segments
            label={say('viewings.interest', { name })}
            value={interest}
            ways={interests.map((value) => ({ value, label: say(`viewings.interest.${value}`) }))}
            onChoose={(next) => void keepFeedback(next, feedback)}
          />
          <Field label={say('viewings.feedback')} value={feedback} onChange={setFeedback} />
          <Button className="button button-small" type="submit" isDisabled={feedback === visit.feedback}>
            {say('viewings.feedback.save')}
          </Button>
        </form>
      )}
    </li>
  );
}
