// The texts of the advertisement in three lengths: made of facts, in the seller's own words where they wrote some, copied with one press.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { CaseView } from '../../../shared/api/sale';
import type { Language } from '../../../shared/i18n/words';
import { type AdLength, adLengths, adTextId } from '../../../shared/sale/ad-lengths';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import { useWords } from '../../words';
import { editCase } from './acts';
import { useSaleWords } from './sale-words';
import { Told } from './told';

type Props = { readonly one: CaseView; readonly language: Language };
type Texts = Readonly<Record<AdLength, string>>;

/** What the templates put first, and what they are poorest without. */
const told = ['best', 'standard', 'location'] as const;

export function AdTexts({ one, language }: Props) {
  const words = useWords();
  const [texts, setTexts] = useState<Texts>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told or written makes other texts.
  useEffect(() => {
    let isWanted = true;
    void tellingFailure(words, async () => {
      const next = await engine.call('sale.advert', { id: one.id, language });
      if (isWanted) setTexts(next);
    });
    return () => {
      isWanted = false;
    };
  }, [one.id, language, one.told, one.texts]);
  return (
    <>
      <Told one={one} fields={told} />
      {texts &&
        adLengths.map((length) => (
          <AdText key={length} one={one} id={adTextId(length, language)} length={length} text={texts[length]} />
        ))}
    </>
  );
}

type TextProps = {
  readonly one: CaseView;
  readonly id: string;
  readonly length: AdLength;
  readonly text: string;
};

function AdText({ one, id, length, text }: TextProps) {
  const words = useWords();
  const say = useSaleWords();
  const [typed, setTyped] = useState(text);
  // Made anew of other facts, or taken back.
  useEffect(() => setTyped(text), [text]);
  const name = say(`advert.${length}`);
  const keep = () => {
    if (typed !== text) void editCase(words, one.id, { texts: { [id]: typed.trim() } }, say('saleGuide.kept'));
  };
  const copy = () =>
    void tellingFailure(words, async () => {
      await navigator.clipboard.writeText(typed);
      showToast({ text: say('advert.copied', { name }), tone: 'ok' });
    });
  return (
    <section className="advert-text" aria-label={name}>
      <div className="sale-paper-ways">
        <h3>{name}</h3>
        <Button className="link" aria-label={say('advert.copyOf', { name })} onPress={copy}>
          {say('advert.copy')}
        </Button>
        {one.texts[id] && (
          <Button
            className="link"
            onPress={() => void editCase(words, one.id, { texts: { [id]: '' } }, say('saleGuide.kept'))}
          >
            {say('advert.asMade')}
          </Button>
        )}
      </div>
      <TextField aria-label={name} value={typed} onChange={setTyped} maxLength={8_000} onBlur={keep}>
        <TextArea className="input sale-text" rows={length === 'long' ? 8 : 3} />
      </TextField>
    </section>
  );
}
