// The agreement between seller and buyer, section by section as the market asks for it; what is not known yet stands open in it.

import type { SaleKey } from '../../../shared/i18n/sale-words';
import { contractLacks, sectionsFor } from '../../../shared/sale/contract';
import { agreedIn, blank } from './agreed';
import { addressOf, type Block, matrikkelOf, type PaperInput, type PaperMaker } from './paper';

/** Papers that belong to the agreement, by kind: what the buyer was told is part of what was agreed. */
const attached = [
  'salgsoppgave',
  'tilstandsrapport',
  'egenerklaering',
  'energiattest',
  'grunnbokutskrift',
  'vedtekter',
];

export const kjopekontrakt: PaperMaker = (input) => {
  const { one, home, documents, say, formats } = input;
  const { rules, facts, costs, takeoverOn } = agreedIn(input);
  const money = (ore: number) => formats.money(ore / 100);
  const price = facts.price === undefined ? blank : money(facts.price);
  const names = (list: readonly string[]) => (list.length > 0 ? formats.list(list) : blank);
  const values = {
    price,
    deposit: price,
    takeover: takeoverOn === '' ? blank : formats.longDay(takeoverOn),
    professional: facts.professional.name || blank,
    account: facts.professional.clientAccount || blank,
    association: home.association.name || blank,
    share: home.association.shareNumber || blank,
    years: rules?.complaintYears ?? 5,
  };
  const rows: Readonly<Record<string, () => readonly Block[]>> = {
    parties: () => [
      {
        is: 'facts',
        rows: [
          [say('saleContract.sellers'), names(facts.sellers), ''],
          ...(facts.buyers.length > 0
            ? facts.buyers.map(
                ({ name, address }) =>
                  [say('saleContract.buyer'), [name, address].filter(Boolean).join(', '), ''] as const,
              )
            : [[say('saleContract.buyer'), blank, ''] as const]),
        ],
      },
    ],
    property: () => [
      {
        is: 'facts',
        rows: [
          [say('saleContract.address'), addressOf(input), ''],
          [say('register.field.matrikkel'), matrikkelOf(input) || blank, ''],
        ],
      },
    ],
    share: () => [
      {
        is: 'facts',
        rows: [
          [say('saleContract.address'), addressOf(input), ''],
          [
            say('saleContract.association'),
            [home.association.name, home.association.orgNumber].filter(Boolean).join(', ') || blank,
            '',
          ],
          [say('saleContract.shareNumber'), home.association.shareNumber || blank, ''],
          ...(one.sharedDebt === undefined
            ? []
            : [[say('saleContract.sharedDebt'), money(one.sharedDebt), ''] as const]),
        ],
      },
    ],
    costs: () => [
      {
        is: 'sums',
        rows: [
          [say('settlement.sum.price'), price, ''],
          ...costs.map(({ id, amount }) => [say(`purchaseCost.${id}`), money(amount), ''] as const),
        ],
        total: [
          say('settlement.sum.total'),
          facts.price === undefined ? blank : money(costs.reduce((sum, { amount }) => sum + amount, facts.price)),
        ],
      },
    ],
    movables: () => [
      ...listOf(
        say('salePaper.losoreliste.stays'),
        one.movables.filter(({ stays }) => stays).map(({ what }) => what),
      ),
      ...listOf(
        say('salePaper.losoreliste.goes'),
        one.movables.filter(({ stays }) => !stays).map(({ what }) => what),
      ),
    ],
    attachments: () => {
      const papers = [...documents.values()]
        .filter(({ kind }) => attached.includes(kind))
        .sort((a, b) => attached.indexOf(a.kind) - attached.indexOf(b.kind) || (a.date < b.date ? 1 : -1));
      return [
        papers.length > 0
          ? { is: 'list', items: papers.map(({ id }) => paperName(input, id)) }
          : { is: 'text', text: say('saleContract.noAttachments'), tone: 'quiet' },
      ];
    },
  };
  const sections = rules ? sectionsFor(rules, facts.tenure) : [];
  const lacks = rules ? contractLacks(rules, facts, home).filter(({ bars }) => bars) : [];
  return {
    title: say('salePaper.kjopekontrakt'),
    kicker: addressOf(input),
    lead: lacks.length > 0 ? say('saleContract.draft', { count: lacks.length }) : say('saleContract.lead'),
    blocks: [
      ...sections.flatMap(({ id }, at): readonly Block[] => [
        { is: 'heading', level: 2, text: `${at + 1}. ${say(`saleContract.${id}` as SaleKey)}` },
        ...(rows[id]?.() ?? []),
        { is: 'text', text: say(`saleContract.${id}.text` as SaleKey, values) },
        ...(facts.agreed[id]?.trim()
          ? ([
              { is: 'text', text: say('saleContract.besides'), tone: 'strong' },
              { is: 'text', text: facts.agreed[id]?.trim() ?? '' },
            ] as const)
          : []),
      ]),
      { is: 'law', text: say('saleContract.law') },
    ],
  };
};

const listOf = (heading: string, items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { is: 'heading', level: 3, text: heading },
        { is: 'list', items },
      ];

/** As others name it: its title, its day. */
function paperName({ documents, say, formats }: PaperInput, id: string): string {
  const document = documents.get(id);
  if (!document) return '';
  const title = document.title || document.fileName;
  return document.date ? say('pack.paperOf', { title, day: formats.shortDay(document.date) }) : title;
}
