// The papers of a sale: which there are and how each stands, its pages as they would be made now, and the ways to keep it.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseView, GuideView } from '../../../shared/api/sale';
import type { Language } from '../../../shared/i18n/words';
import { madePaperId, type SalePaperKind, salePaperKinds } from '../../../shared/sale/paper-kinds';
import { Failed } from '../../design/failed';
import { Segments } from '../../design/segments';
import { useLive } from '../../live';
import { documentRoute, goTo, refine, type SaleRoute } from '../../route';
import { useWords } from '../../words';
import { Declaration } from './declaration';
import { keepPaper, savePaper } from './paper-acts';
import { PaperPages } from './paper-pages';
import { useSaleWords } from './sale-words';
import { Told } from './told';

type Props = { readonly one: CaseView; readonly route: SaleRoute };

const attorney = ['attorney.name', 'attorney.born', 'attorney.address', 'attorney.until'] as const;

export function Papers({ one, route }: Props) {
  const { language: read } = useWords();
  const say = useSaleWords();
  const { value, problem } = useLive('sale.guide', { id: one.id });
  const [language, setLanguage] = useState<Language>(read);
  if (problem) return <Failed title={say('sale.failed.title')} problem={problem} safe={say('sale.failed.body')} />;
  const guide = value?.guide;
  if (!guide) return null;
  const kind = salePaperKinds.find((each) => each === route.selected) ?? 'egenerklaering';
  return (
    <div className="sale-papers">
      <nav className="sale-papers-list scroll" aria-label={say('saleRoom.papers')}>
        {salePaperKinds.map((each) => (
          <Button
            key={each}
            className="sale-paper-kind"
            aria-current={each === kind ? 'true' : false}
            onPress={() => refine({ ...route, selected: each })}
          >
            <span className="step-name">{say(`salePaper.${each}`)}</span>
            <span className="quiet small">
              <Stands one={one} guide={guide} kind={each} language={language} />
            </span>
          </Button>
        ))}
      </nav>
      <OnePaper key={kind} one={one} guide={guide} kind={kind} language={language} onLanguage={setLanguage} />
    </div>
  );
}

type OneProps = {
  readonly one: CaseView;
  readonly guide: GuideView;
  readonly kind: SalePaperKind;
  readonly language: Language;
};

/** What is missing before what was kept: who reads one line should see what is to be done. */
function Stands({ one, guide, kind, language }: OneProps) {
  const say = useSaleWords();
  const { formats } = useWords();
  const made = one.papers.find(({ id }) => id === madePaperId(kind, language));
  const kept = made && say('saleRoom.kept', { day: formats.nearDay(made.at) });
  const open = guide.questions.filter(({ id }) => !one.answers[id]).length;
  const lack = lackOf(kind, one, open);
  const missing = lack && say(`saleRoom.lacks.${lack}`, { count: open });
  return [missing, kept].filter(Boolean).join(' ') || say('saleRoom.ready');
}

function lackOf(kind: SalePaperKind, one: CaseView, open: number) {
  switch (kind) {
    case 'egenerklaering':
      return open > 0 ? 'answers' : undefined;
    case 'salgsoppgave':
    case 'nokkelopplysninger':
      return one.asking === undefined ? 'asking' : undefined;
    case 'losoreliste':
      return one.movables.length === 0 ? 'movables' : undefined;
    case 'fullmakt':
      return one.told['attorney.name'] ? undefined : 'attorney';
    case 'kjopekontrakt':
    case 'overtakelsesprotokoll':
    case 'oppgjorsoppstilling':
      return one.stage === 'completion' || one.stage === 'closed' ? undefined : 'agreed';
    case 'boligens-tilstand':
      return undefined;
  }
}

function OnePaper({
  one,
  guide,
  kind,
  language,
  onLanguage,
}: OneProps & { readonly onLanguage: (language: Language) => void }) {
  const words = useWords();
  const say = useSaleWords();
  const [look, setLook] = useState<'questions' | 'pages'>(kind === 'egenerklaering' ? 'questions' : 'pages');
  const [isBusy, setBusy] = useState(false);
  const name = say(`salePaper.${kind}`);
  const asked = { id: one.id, kind, language };
  const made = one.papers.find(({ id }) => id === madePaperId(kind, language));
  const busily = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <section className="sale-paper" aria-labelledby="sale-paper-title">
      <div className="sale-paper-head">
        <h2 className="title" id="sale-paper-title">
          {name}
        </h2>
        <div className="sale-paper-ways">
          <Segments
            label={say('saleRoom.language')}
            value={language}
            ways={[
              { value: 'nb', label: say('saleRoom.language.nb') },
              { value: 'en', label: say('saleRoom.language.en') },
            ]}
            onChoose={onLanguage}
          />
          {kind === 'egenerklaering' && (
            <Segments
              label={say('saleRoom.look')}
              value={look}
              ways={[
                { value: 'questions', label: say('saleRoom.look.questions') },
                { value: 'pages', label: say('saleRoom.look.pages') },
              ]}
              onChoose={setLook}
            />
          )}
        </div>
        <div className="sale-paper-acts">
          <Button
            className="button button-primary"
            isDisabled={isBusy}
            onPress={() => void busily(() => keepPaper(words, asked, name))}
          >
            {say('saleRoom.keep')}
          </Button>
          <Button className="button" isDisabled={isBusy} onPress={() => void busily(() => savePaper(words, asked))}>
            {say('saleRoom.save')}
          </Button>
          {made && (
            <Button className="link" onPress={() => goTo(documentRoute(made.documentId))}>
              {say('saleRoom.open')}
            </Button>
          )}
        </div>
      </div>
      <div className="sale-paper-body scroll">
        {kind === 'fullmakt' && <Told one={one} fields={attorney} />}
        {look === 'questions' ? (
          <Declaration one={one} questions={guide.questions} />
        ) : (
          <PaperPages key={language} asked={asked} name={name} />
        )}
      </div>
    </section>
  );
}
