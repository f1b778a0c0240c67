// The prospectus: everything a buyer is to be told, by the checklist of the law, each fact with its source; with pictures, plans and the declaration.
import { saleRulesOf } from '../../../shared/markets/markets';
import type { ProspectusItem } from '../../../shared/markets/sale-rules';

import { isOf } from '../../../shared/sale/guide';
import { newestOf } from '../guide-papers';
import { adFactsOf } from '../marketing/ad-facts';
import { adTexts } from '../marketing/ad-texts';
import { conditionBlocks } from './boligens-tilstand';
import { answersOf } from './egenerklaering';
import { priceBlocks } from './nokkelopplysninger';
import {
  addressOf,
  type Block,
  type FactRow,
  named,
  type PaperInput,
  type PaperMaker,
  type PictureOf,
  paperName,
  sourceWords,
} from './paper';
import { registerRows } from './register-rows';

const sections = ['home', 'plot', 'rights', 'money', 'service', 'handover'] as const;

export const salgsoppgave: PaperMaker = (input) => {
  const { one, home, say, language } = input;
  const rules = saleRulesOf(home.market);
  const pictures = picturesOf(input, false);
  const [cover, ...others] = pictures;
  const plans = picturesOf(input, true);
  const text = (language === 'nb' ? one.texts.long : '') || adTexts(adFactsOf(input), language).long;
  const step = rules.steps.find(({ id }) => id === 'prospectus');
  const answers = answersOf(input);
  return {
    title: say('salePaper.salgsoppgave'),
    kicker: addressOf(input),
    lead: say('salePaper.salgsoppgave.lead'),
    ...(cover ? { cover } : {}),
    hasContents: true,
    blocks: [
      { is: 'heading', level: 2, text: say('salePaper.salgsoppgave.about') },
      { is: 'text', text },
      { is: 'heading', level: 2, text: say('salePaper.nokkelopplysninger.price') },
      ...priceBlocks(input),
      ...sections.flatMap((section) => sectionBlocks(input, section)),
      { is: 'text', tone: 'quiet', text: say('salePaper.salgsoppgave.missing') },
      ...(others.length > 0
        ? ([
            { is: 'heading', level: 2, text: say('salePaper.salgsoppgave.pictures') },
            { is: 'pictures', across: 2, pictures: others },
          ] as const)
        : []),
      ...(plans.length > 0
        ? ([
            { is: 'heading', level: 2, text: say('salePaper.salgsoppgave.plans') },
            { is: 'pictures', across: 1, pictures: plans },
          ] as const)
        : []),
      { is: 'heading', level: 2, text: say('salePaper.salgsoppgave.condition') },
      ...conditionBlocks(input).map(lower),
      { is: 'heading', level: 2, text: say('salePaper.losoreliste') },
      movablesOf(input),
      { is: 'break' },
      { is: 'heading', level: 2, text: say('salePaper.egenerklaering') },
      answers,
      { is: 'heading', level: 2, text: say('salePaper.salgsoppgave.rules') },
      { is: 'list', items: say('salePaper.salgsoppgave.rulesList').split('\n') },
      ...(step ? [{ is: 'law', text: sourceWords(input, step.source) } as const] : []),
    ],
  };
};

/** What was a chapter there is a section here. */
const lower = (block: Block): Block => (block.is === 'heading' ? { ...block, level: 3 } : block);

function sectionBlocks(input: PaperInput, section: ProspectusItem['section']): readonly Block[] {
  const { home, say } = input;
  const items = saleRulesOf(home.market).prospectus.filter(
    (item) => item.section === section && (item.concerns === undefined || isOf(home, item.concerns)),
  );
  if (items.length === 0) return [];
  return [
    { is: 'heading', level: 2, text: say(`prospect.section.${section}`) },
    { is: 'facts', rows: items.flatMap((item) => rowsOf(input, item)) },
  ];
}

function rowsOf(input: PaperInput, item: ProspectusItem): readonly FactRow[] {
  const { one, say } = input;
  const told = item.told ? (one.told[item.told] ?? '') : '';
  const registered = registerRows(input, item.register ?? []);
  const papers = newestOf(input.documents.values())
    .filter(({ kind }) => item.kinds?.includes(kind))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, 2)
    .map(({ id }) => paperName(input, id));
  const label = named(input, `prospect.${item.id}`);
  if (told !== '')
    return [...registered, [label, told, papers.length > 0 ? papers.join('; ') : say('salePaper.fromSeller')]];
  if (registered.length > 0) return registered;
  if (papers.length > 0) return [[label, say('salePaper.papersOf', { papers: papers.join('; ') }), '']];
  return [[label, say('salePaper.notTold'), '']];
}

function picturesOf({ one, say }: PaperInput, isPlan: boolean): readonly PictureOf[] {
  return one.pictures
    .filter((picture) => picture.isPlan === isPlan)
    .map(({ documentId, page, caption }, index) => ({
      documentId,
      page,
      caption,
      alt: caption || say(isPlan ? 'salePaper.planAlt' : 'salePaper.pictureAlt', { number: index + 1 }),
    }));
}

function movablesOf({ one, say }: PaperInput): Block {
  if (one.movables.length === 0) return { is: 'text', text: say('salePaper.losoreliste.none'), tone: 'quiet' };
  return {
    is: 'table',
    columns: [say('salePaper.column.what'), say('salePaper.column.value')],
    widths: [3, 2],
    rows: one.movables.map(({ what, stays }) => [
      what,
      say(stays ? 'salePaper.losoreliste.stays' : 'salePaper.losoreliste.goes'),
    ]),
    note: say('salePaper.losoreliste.law'),
  };
}
