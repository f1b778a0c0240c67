// `bench learning`: how well papers of unusual senders are read after 0, 10 and 50 answers about other papers of theirs, by the engine's own
// understanding. What is measured and what was learnt from never share a paper. Typed pages: recognition has its own bench.
import { learnFrom } from '../engine/intake/learn/learnt';
import { typedPapers } from '../engine/intake/understand/typed-papers';
import { alone, type Bench, compared } from './figure';
import { makePapers } from './learning/made-papers';
import { lessonsAfter, type Score, scoreOf } from './learning/owner';

const answersGiven = [10, 50] as const;
const taught = { papers: 78, seed: 1 };
const heldOut = { papers: 156, seed: 2 };
/** Of a hundred words, in either set: as a fair scan is read. */
const misread = 2;
const target = { 10: { least: 1.2 }, 50: { least: 2 } } as const;

export const bench: Bench = async ({ print, say }) => {
  const owned = makePapers(taught.papers, taught.seed, misread);
  const others = makePapers(heldOut.papers, heldOut.seed, misread);
  say(
    `${owned.length} papers to answer for, ${others.length} others held out, ${typedPapers.length} of ordinary senders`,
  );
  const percent = (part: number) => Math.round(part * 1_000) / 10;
  const nothing = learnFrom([]);
  const before = scoreOf(nothing, others);
  const ordinary = scoreOf(nothing, typedPapers);
  const figures: readonly (readonly [string, (score: Score) => number])[] = [
    ['kinds right', ({ kinds }) => kinds],
    ['facts right', ({ factsRight }) => factsRight],
  ];
  for (const [what, of] of figures)
    print(alone({ bench: 'learning', figure: `${what} after 0 answers`, value: percent(of(before)), unit: '%' }));
  print(
    alone({ bench: 'learning', figure: 'facts wrong after 0 answers', value: percent(before.factsWrong), unit: '%' }),
  );
  for (const answers of answersGiven) {
    const lessons = lessonsAfter(answers, owned);
    const learnt = learnFrom(lessons);
    const after = scoreOf(learnt, others);
    for (const [what, of] of figures)
      print(
        compared(
          {
            bench: 'learning',
            figure: `${what} after ${answers} answers about ${lessons.length} papers`,
            value: percent(of(after)),
            unit: '%',
            peer: 'the same without learning',
            peerValue: percent(of(before)),
          },
          target[answers],
        ),
      );
    print({
      ...alone({
        bench: 'learning',
        figure: `facts wrong after ${answers} answers`,
        value: percent(after.factsWrong),
        unit: '%',
      }),
      peer: 'the same without learning',
      peerValue: percent(before.factsWrong),
      target: '<= the peer',
      holds: after.factsWrong <= before.factsWrong,
    });
    const unharmed = scoreOf(learnt, typedPapers);
    print(
      compared(
        {
          bench: 'learning',
          figure: `facts right on papers of senders never answered for, after ${answers} answers`,
          value: percent(unharmed.factsRight),
          unit: '%',
          peer: 'the same without learning',
          peerValue: percent(ordinary.factsRight),
        },
        { least: 1 },
      ),
    );
  }
};
