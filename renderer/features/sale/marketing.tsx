// The advertisement: its pictures in the order they are shown, its texts in three lengths, and a package for a portal.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseView } from '../../../shared/api/sale';
import type { Language } from '../../../shared/i18n/words';
import { tellingFailure } from '../../acts';
import { Segments } from '../../design/segments';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import { useWords } from '../../words';
import { AdTexts } from './ad-texts';
import { Pictures } from './pictures';
import { useSaleWords } from './sale-words';

export function Marketing({ one }: { readonly one: CaseView }) {
  const words = useWords();
  const say = useSaleWords();
  const [language, setLanguage] = useState<Language>(words.language);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await tellingFailure(words, async () => {
      const { fileName } = await engine.call('sale.advertName', { id: one.id, language });
      const { token } = await shell.call('dialogs.saveFile', { suggestedName: fileName });
      if (!token) return;
      const { lost } = await engine.call('sale.writeAdvert', { id: one.id, language, token });
      showToast({
        text: lost > 0 ? say('advert.savedWithout', { count: lost }) : say('saleRoom.saved', { name: fileName }),
        tone: lost > 0 ? 'danger' : 'ok',
      });
    });
    setBusy(false);
  };
  return (
    <div className="advert">
      <div className="advert-body scroll">
        <Pictures one={one} />
        <section aria-labelledby="advert-texts">
          <div className="steps-head">
            <h2 id="advert-texts">{say('advert.texts')}</h2>
            <Segments
              label={say('saleRoom.language')}
              value={language}
              ways={[
                { value: 'nb', label: say('saleRoom.language.nb') },
                { value: 'en', label: say('saleRoom.language.en') },
              ]}
              onChoose={setLanguage}
            />
          </div>
          <AdTexts key={language} one={one} language={language} />
        </section>
      </div>
      <div className="sale-onward">
        <p className="quiet">{say('advert.package.about')}</p>
        <Button className="button button-primary" isDisabled={isBusy} onPress={() => void save()}>
          {say('advert.package')}
        </Button>
      </div>
    </div>
  );
}
