// The list of movables: what stays in the home, and what goes with the seller.
import { addressOf, type PaperMaker, sellerLines } from './paper';

export const losoreliste: PaperMaker = (input) => {
  const { one, say } = input;
  const named = (stays: boolean) => one.movables.filter((thing) => thing.stays === stays).map(({ what }) => what);
  const [staying, going] = [named(true), named(false)];
  const listed = (items: readonly string[]) =>
    items.length > 0
      ? ({ is: 'list', items } as const)
      : ({ is: 'text', text: say('salePaper.losoreliste.none'), tone: 'quiet' } as const);
  return {
    title: say('salePaper.losoreliste'),
    kicker: addressOf(input),
    lead: say('salePaper.losoreliste.lead'),
    blocks: [
      { is: 'heading', level: 2, text: say('salePaper.losoreliste.stays') },
      listed(staying),
      { is: 'heading', level: 2, text: say('salePaper.losoreliste.goes') },
      listed(going),
      { is: 'law', text: say('salePaper.losoreliste.law') },
      { is: 'sign', lines: sellerLines(input) },
    ],
  };
};
