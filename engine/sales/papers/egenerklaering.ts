// The seller's declaration: each question, the seller's answer, and the papers it leans on. What nobody answered stays unanswered.
import { saleRulesOf } from '../../../shared/markets/markets';
import { evidenceFor, questionsOf } from '../../../shared/sale/guide';
import { guidePaperOf, newestOf } from '../guide-papers';
import {
  addressOf,
  type Block,
  matrikkelOf,
  named,
  ownersOf,
  type PaperInput,
  type PaperMaker,
  paperName,
  sellerLines,
  sourceWords,
} from './paper';

export const egenerklaering: PaperMaker = (input) => {
  const { one, home, say, formats } = input;
  const rules = saleRulesOf(home.market);
  const questions = questionsOf(home, rules);
  const open = questions.filter(({ id }) => !one.answers[id]).length;
  const step = rules.steps.find(({ id }) => id === 'declaration');
  const { on } = home.purchase;
  return {
    title: say('salePaper.egenerklaering'),
    kicker: addressOf(input),
    lead: say('salePaper.egenerklaering.lead'),
    blocks: [
      { is: 'heading', level: 2, text: say('salePaper.egenerklaering.who') },
      {
        is: 'facts',
        rows: [
          [say('salePaper.egenerklaering.owners'), ownersOf(input).join(', ') || say('salePaper.notTold'), ''],
          [say('pack.fact.address'), addressOf(input), ''],
          ...(home.matrikkel ? [[say('pack.fact.matrikkel'), matrikkelOf(input), ''] as const] : []),
          [say('salePaper.egenerklaering.since'), on === '' ? say('salePaper.notTold') : formats.longDay(on), ''],
        ],
      },
      { is: 'heading', level: 2, text: say('salePaper.egenerklaering.questions') },
      ...(open > 0
        ? [{ is: 'text', tone: 'quiet', text: say('salePaper.egenerklaering.open', { count: open }) } as const]
        : []),
      answersOf(input),
      ...(step ? [{ is: 'law', text: sourceWords(input, step.source) } as const] : []),
      { is: 'text', text: say('salePaper.egenerklaering.sign') },
      { is: 'sign', lines: sellerLines(input) },
    ],
  };
};

export function answersOf(input: PaperInput): Block {
  const { one, home, documents, say } = input;
  const papers = newestOf(documents.values()).map(guidePaperOf);
  const rows = questionsOf(home, saleRulesOf(home.market)).map((question, index) => {
    const said = one.answers[question.id];
    const ids = said
      ? said.documentIds
      : evidenceFor(question, papers)
          .slice(0, 4)
          .map(({ id }) => id);
    return {
      number: String(index + 1),
      question: named(input, `declare.${question.id}`),
      answer: say(`answer.${said?.answer ?? 'none'}`),
      text: said?.text ?? '',
      evidence: ids.map((id) => paperName(input, id)).filter((name) => name !== ''),
    };
  });
  return { is: 'questions', rows };
}
