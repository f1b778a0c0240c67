// The seller's own overview of the home: its parts, what papers show of them, what comes up. Plainly no condition report.

import { taskTitle } from '../../../shared/i18n/upkeep-words';
import { type Say, sayIfKnown } from '../../../shared/i18n/words';
import { saleRulesOf } from '../../../shared/markets/markets';
import { lookAtReport } from '../../../shared/sale/report-check';
import { guidePaperOf, newestOf } from '../guide-papers';
import { addressOf, type Block, type PaperInput, type PaperMaker, paperName, sourceWords } from './paper';

export const boligensTilstand: PaperMaker = (input) => {
  const { say } = input;
  return {
    title: say('salePaper.boligens-tilstand'),
    kicker: addressOf(input),
    lead: say('salePaper.boligens-tilstand.lead'),
    blocks: conditionBlocks(input),
  };
};

/** At most so many papers beside a part. */
const mostNamed = 3;

export function conditionBlocks(input: PaperInput): readonly Block[] {
  const { home, documents, planned, say, formats, today } = input;
  const say_ = say as Say;
  const papers = newestOf(documents.values());
  const parts = home.parts.map((part) => {
    const linked = papers.filter(({ links }) => links.partIds.includes(part.id));
    const since = part.renewedOn || String(part.builtYear ?? '');
    return [
      part.name || sayIfKnown(say_, `part.${part.kind}`, part.kind),
      since.length === 10 ? formats.shortDay(since) : since,
      [part.material, part.note].filter(Boolean).join('. '),
      linked
        .slice(0, mostNamed)
        .map(({ id }) => paperName(input, id))
        .join('; '),
    ];
  });
  const known = parts.filter(([, since, what, named]) => since || what || named);
  const due = planned.map((task) => [
    [taskTitle(say_, task), task.grade].filter(Boolean).join(', '),
    task.partName || (task.partKind ? sayIfKnown(say_, `part.${task.partKind}`, task.partKind) : ''),
    task.due ? formats.span(task.due.from, task.due.to) : '',
  ]);
  const report = papers.filter(({ kind }) => kind === 'tilstandsrapport').sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const rules = saleRulesOf(home.market);
  const look = report && lookAtReport(rules, guidePaperOf(report), home, today);
  return [
    { is: 'heading', level: 2, text: say('salePaper.boligens-tilstand.report') },
    {
      is: 'text',
      text:
        report && look
          ? say('salePaper.boligens-tilstand.reportSays', {
              paper: paperName(input, report.id),
              tg2: look.grades.TG2,
              tg3: look.grades.TG3,
              tgiu: look.grades.TGIU,
            })
          : say('salePaper.boligens-tilstand.noReport'),
    },
    { is: 'heading', level: 2, text: say('salePaper.boligens-tilstand.parts') },
    known.length > 0
      ? {
          is: 'table',
          columns: [
            say('salePaper.boligens-tilstand.part'),
            say('salePaper.boligens-tilstand.when'),
            say('salePaper.boligens-tilstand.what'),
            say('salePaper.boligens-tilstand.papers'),
          ],
          widths: [3, 2, 4, 4],
          rows: known,
        }
      : { is: 'text', text: say('salePaper.notTold'), tone: 'quiet' },
    ...(due.length > 0
      ? ([
          { is: 'heading', level: 2, text: say('salePaper.boligens-tilstand.due') },
          {
            is: 'table',
            columns: [
              say('salePaper.boligens-tilstand.task'),
              say('salePaper.boligens-tilstand.part'),
              say('salePaper.boligens-tilstand.dueOn'),
            ],
            widths: [5, 3, 3],
            rows: due,
          },
        ] as const)
      : []),
    { is: 'law', text: sourceWords(input, rules.report.source) },
  ];
}
