// The questions of the declaration, each with what the archive has of it. The answer is the seller's: nothing is answered for them.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { TextArea } from 'react-aria-components/TextArea';
import { Label, TextField } from 'react-aria-components/TextField';
import type { CaseView, GuideView } from '../../../shared/api/sale';
import { answerings, type DeclaredAnswer } from '../../../shared/sale/case';
import { useWords } from '../../words';
import { editCase } from './acts';
import { PaperChip } from './paper-chip';
import { useSaleWords } from './sale-words';

type Question = GuideView['questions'][number];
type Props = { readonly one: CaseView; readonly questions: readonly Question[] };

export function Declaration({ one, questions }: Props) {
  return (
    <ol className="declaration">
      {questions.map((question, index) => (
        <li key={question.id}>
          <span className="quiet">{index + 1}</span>
          <Answering one={one} question={question} />
        </li>
      ))}
    </ol>
  );
}

function Answering({ one, question: { id, evidence } }: { readonly one: CaseView; readonly question: Question }) {
  const words = useWords();
  const say = useSaleWords();
  const said = one.answers[id];
  const question = say(`declare.${id as 'damp'}`);
  const answer = (change: Partial<DeclaredAnswer> & Pick<DeclaredAnswer, 'answer'>) => {
    const documentIds = said?.documentIds ?? evidence.map((paper) => paper.id);
    const next = { text: said?.text ?? '', documentIds: [...documentIds], at: Date.now(), ...change };
    void editCase(words, one.id, { answers: { [id]: next } });
  };
  return (
    <div className="declaration-question">
      <p id={`declare-${id}`}>{question}</p>
      <div className="paper-chips">
        <span className="quiet small">{say(evidence.length > 0 ? 'saleDeclare.evidence' : 'saleDeclare.none')}</span>
        {evidence.map((paper) => (
          <PaperChip key={paper.id} paper={paper} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own around what is one line. */}
      <div className="sale-paper-ways" role="group" aria-label={say('saleDeclare.answer', { question })}>
        {answerings.map((way) => (
          <Button
            key={way}
            className="button button-small declared"
            aria-pressed={said?.answer === way}
            onPress={() => answer({ answer: way })}
          >
            {say(`answer.${way}`)}
          </Button>
        ))}
        {said && (
          <Button
            className="link small"
            onPress={() => void editCase(words, one.id, { answers: { [id]: null } }, say('saleGuide.kept'))}
          >
            {say('saleDeclare.clear')}
          </Button>
        )}
      </div>
      {said && <Note said={said} onKeep={(text) => answer({ answer: said.answer, text })} />}
    </div>
  );
}

function Note({ said, onKeep }: { readonly said: DeclaredAnswer; readonly onKeep: (text: string) => void }) {
  const say = useSaleWords();
  const [text, setText] = useState(said.text);
  // Kept elsewhere meanwhile, or taken back.
  useEffect(() => setText(said.text), [said.text]);
  const keep = () => {
    if (text.trim() !== said.text) onKeep(text.trim());
  };
  return (
    <TextField className="field" value={text} onChange={setText} maxLength={2_000} onBlur={keep}>
      <Label className="small quiet">{say('saleDeclare.note')}</Label>
      <TextArea className="input sale-text" rows={2} />
    </TextField>
  );
}
