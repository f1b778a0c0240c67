// Those who take an interest, the warmest first, and the one that is open: how far it has come, why they are warm, and when they are forgotten.
import { type FormEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { LeadView } from '../../../shared/api/leads';
import { leadStates } from '../../../shared/sale/person';
import { tellingFailure } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { Chosen } from '../../design/chosen';
import { Failed } from '../../design/failed';
import { showToast } from '../../design/toast';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { refine, type SaleRoute } from '../../route';
import { useWords } from '../../words';
import { Field } from './field';
import { LeadDetail } from './lead-detail';

type Props = { readonly caseId: string; readonly route: SaleRoute };

export function Leads({ caseId, route }: Props) {
  const words = useWords();
  const { say } = words;
  const { value, problem } = useLive('leads.list', { id: caseId });
  const [forgetting, setForgetting] = useState<readonly LeadView[]>([]);
  if (problem) return <Failed title={say('leads.failed.title')} problem={problem} safe={say('leads.failed.body')} />;
  if (!value) return null;
  const { leads, duplicates } = value;
  const due = leads.filter(({ isDue }) => isDue);
  const nameOf = (id: string | undefined) => leads.find((lead) => lead.id === id)?.name ?? '';
  const forget = () =>
    tellingFailure(words, async () => {
      const personIds = forgetting.map(({ id }) => id);
      const { forgotten } = await engine.call('leads.forget', { id: caseId, personIds });
      refine({ ...route, selected: 'leads' });
      showToast({ text: say('leads.forgotten', { count: forgotten }), tone: 'ok' });
    });
  const names = forgetting.map(({ name }) => name).join(', ');
  return (
    <>
      <AddLead caseId={caseId} />
      {due.length > 0 && (
        <p className="lead-question" role="status">
          {say('leads.due', { count: due.length })}
          <Button className="button button-small" onPress={() => setForgetting(due)}>
            {say('leads.due.forget')}
          </Button>
        </p>
      )}
      {duplicates.map(({ ids: [personId = '', otherId = ''], by }) => {
        const pair = { a: nameOf(personId), b: nameOf(otherId) };
        const answer = (as: 'leads.merge' | 'leads.apart') =>
          void tellingFailure(words, async () => {
            await engine.call(as, { id: caseId, personId, otherId });
            if (as === 'leads.merge') showToast({ text: say('leads.merged', pair), tone: 'ok' });
          });
        return (
          <p key={`${personId} ${otherId}`} className="lead-question">
            {say('leads.twice', { ...pair, by: say(`leads.twice.${by}`) })}
            <Button className="button button-small" onPress={() => answer('leads.merge')}>
              {say('leads.twice.merge')}
            </Button>
            <Button className="button button-small" onPress={() => answer('leads.apart')}>
              {say('leads.twice.apart')}
            </Button>
          </p>
        );
      })}
      {leads.length === 0 && (
        <div className="empty">
          <h2>{say('leads.none.title')}</h2>
          <p>{say('leads.none.body')}</p>
        </div>
      )}
      <ul className="leads">
        {leads.map((lead) => {
          const isOpen = route.selected === lead.id;
          return (
            <li key={lead.id}>
              <div className="lead">
                <Button
                  className="lead-name"
                  aria-expanded={isOpen}
                  onPress={() => refine({ ...route, selected: isOpen ? 'leads' : lead.id })}
                >
                  <span className="heading">{lead.name}</span>
                  <span className="quiet small">
                    {[lead.phone, lead.email].filter((part) => part !== '').join(' · ')}
                  </span>
                </Button>
                <span className="small lead-score">{say('leads.score', { points: lead.score })}</span>
                <Chosen
                  label={say('leads.state', { name: lead.name })}
                  value={lead.state}
                  choices={leadStates.map((state) => ({ id: state, name: say(`leads.state.${state}`) }))}
                  onChoose={(next) => {
                    const state = leadStates.find((one) => one === next);
                    if (state)
                      void tellingFailure(words, async () => {
                        await engine.call('leads.edit', { id: caseId, personId: lead.id, edit: { state } });
                      });
                  }}
                />
              </div>
              {isOpen && <LeadDetail caseId={caseId} lead={lead} onForget={() => setForgetting([lead])} />}
            </li>
          );
        })}
      </ul>
      <AskFirst
        open={forgetting.length > 0}
        title={say('leads.forget.title', { name: names })}
        body={say('leads.forget.body')}
        confirm={say('leads.forget.confirm', { name: names })}
        onConfirm={() => void forget()}
        onClose={() => setForgetting([])}
      />
    </>
  );
}

function AddLead({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { say } = words;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const table = useRef<HTMLInputElement>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const went = await tellingFailure(words, async () => {
      await engine.call('leads.add', { id: caseId, lead: { name: name.trim(), email, phone } });
    });
    if (!went) return;
    setName('');
    setEmail('');
    setPhone('');
  };
  const takeIn = async (file: File | undefined) => {
    if (!file) return;
    await tellingFailure(words, async () => {
      const { refused, ...counts } = await engine.call('leads.takeIn', { id: caseId, text: await file.text() });
      showToast({ text: say('leads.tookIn', { ...counts, refused: refused.length }), tone: 'ok' });
    });
  };
  return (
    <form className="viewing-fields lead-add" onSubmit={(event) => void add(event)}>
      <Field label={say('viewings.signUp.name')} value={name} onChange={setName} />
      <Field label={say('viewings.signUp.email')} type="email" value={email} onChange={setEmail} />
      <Field label={say('viewings.signUp.phone')} type="tel" value={phone} onChange={setPhone} />
      <Button className="button" type="submit" isDisabled={name.trim() === ''}>
        {say('leads.add')}
      </Button>
      <Button className="button" onPress={() => table.current?.click()}>
        {say('leads.takeIn')}
      </Button>
      <input
        ref={table}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={say('leads.takeIn')}
        onChange={(event) => {
          void takeIn(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </form>
  );
}
