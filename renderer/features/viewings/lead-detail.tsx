// One lead: what their score is made of, what is to be done, what happened, what they agreed to, and until when they are kept.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { LeadView } from '../../../shared/api/leads';
import { leadSigns } from '../../../shared/sale/person';
import { tellingFailure } from '../../acts';
import { engine } from '../../ports';
import { useWords } from '../../words';
import { Field } from './field';

type Props = { readonly caseId: string; readonly lead: LeadView; readonly onForget: () => void };

export function LeadDetail({ caseId: id, lead, onForget }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const personId = lead.id;
  const [what, setWhat] = useState('');
  const [due, setDue] = useState('');
  const followUp = (one: { followUpId?: string; what: string; due: string; isDone: boolean }) =>
    tellingFailure(words, async () => {
      await engine.call('leads.followUp', { id, personId, ...one });
    });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const text = what.trim() || say('leads.followUp.call');
    if (await followUp({ what: text, due, isDone: false })) {
      setWhat('');
      setDue('');
    }
  };
  const agree = (agrees: boolean) =>
    tellingFailure(words, async () => {
      const edit = agrees
        ? { consentAt: Date.now(), consentTo: say('leads.consent.to') }
        : { consentAt: 0, consentTo: '' };
      await engine.call('leads.edit', { id, personId, edit });
    });
  return (
    <div className="lead-detail">
      <section>
        <h3 className="heading">{say('leads.why')}</h3>
        <p className="quiet small">{say(lead.reasons.length > 0 ? 'leads.score.about' : 'leads.score.none')}</p>
        <ul>
          {lead.reasons.map((reason) => (
            <li key={reason.id} className="lead-line">
              <span>{say(`leads.why.${reason.id as 'came'}`)}</span>
              <span className="quiet small">{say('leads.points', { points: reason.points })}</span>
            </li>
          ))}
        </ul>
        <h3 className="heading">{say('leads.sign')}</h3>
        {leadSigns.map((sign) => (
          <Checkbox
            key={sign}
            className="lead-check"
            isSelected={lead.signs[sign] !== undefined}
            onChange={(isSo) =>
              void tellingFailure(words, async () => {
                await engine.call('leads.sign', { id, personId, sign, isSo });
              })
            }
          >
            <span className="lead-box" aria-hidden />
            {say(`leads.why.${sign}`)}
          </Checkbox>
        ))}
      </section>
      <section>
        <h3 className="heading">{say('leads.followUp')}</h3>
        {lead.followUps.map((one) => (
          <Checkbox
            key={one.id}
            className="lead-check"
            isSelected={one.doneAt > 0}
            onChange={(isDone) => void followUp({ followUpId: one.id, what: one.what, due: one.due, isDone })}
          >
            <span className="lead-box" aria-hidden />
            {one.what} <span className="quiet small">{formats.shortDay(one.due)}</span>
          </Checkbox>
        ))}
        <form className="viewing-fields" onSubmit={(event) => void add(event)}>
          <Field
            label={say('leads.followUp.what')}
            value={what}
            onChange={setWhat}
            placeholder={say('leads.followUp.call')}
          />
          <Field label={say('leads.followUp.due')} type="date" value={due} onChange={setDue} isRequired />
          <Button className="button button-small" type="submit" isDisabled={due === ''}>
            {say('leads.followUp.add')}
          </Button>
        </form>
        <h3 className="heading">{say('leads.did')}</h3>
        <ul>
          {lead.history.map((event) => (
            <li key={`${event.what} ${event.at} ${event.viewingId}`} className="lead-line">
              <span>{say(`leads.did.${event.what as 'added'}`)}</span>
              <span className="quiet small">{formats.nearDay(event.at)}</span>
            </li>
          ))}
        </ul>
      </section>
      <footer className="lead-keep">
        <Checkbox className="lead-check" isSelected={lead.consentAt > 0} onChange={(agrees) => void agree(agrees)}>
          <span className="lead-box" aria-hidden />
          {say('leads.consent')}
        </Checkbox>
        <p className="quiet small">
          {lead.forgetOn === ''
            ? say('leads.keep.waits')
            : say(`leads.keep.${lead.keptBy as 'interested'}`, { day: formats.longDay(lead.forgetOn) })}{' '}
          {lead.keptSource !== '' && say('leads.keep.source', { source: lead.keptSource })}
        </p>
        <Button className="link" onPress={onForget}>
          {say('leads.forget', { name: lead.name })}
        </Button>
      </footer>
    </div>
  );
}
