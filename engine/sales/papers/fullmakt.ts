// The power of attorney: who may act for the seller in this sale, in what, until when.
import { addressOf, matrikkelOf, type PaperMaker, sellerLines } from './paper';

export const fullmakt: PaperMaker = (input) => {
  const { one, home, say, formats } = input;
  const blank = '……………………………………………';
  const told = (name: string) => one.told[name]?.trim() || blank;
  const until = one.told['attorney.until'];
  return {
    title: say('salePaper.fullmakt'),
    kicker: addressOf(input),
    lead: say('salePaper.fullmakt.lead'),
    blocks: [
      {
        is: 'facts',
        rows: [
          [say('salePaper.fullmakt.home'), addressOf(input), ''],
          ...(home.matrikkel ? ([[say('register.field.matrikkel'), matrikkelOf(input), '']] as const) : []),
          [say('salePaper.fullmakt.attorney'), told('attorney.name'), ''],
          [say('salePaper.fullmakt.born'), told('attorney.born'), ''],
          [say('salePaper.fullmakt.address'), told('attorney.address'), ''],
          [
            say('salePaper.fullmakt.until'),
            until && /^\d{4}-/.test(until) ? formats.longDay(until) : told('attorney.until'),
            '',
          ],
        ],
      },
      { is: 'heading', level: 2, text: say('salePaper.fullmakt.may') },
      { is: 'list', items: say('salePaper.fullmakt.mayList').split('\n') },
      { is: 'heading', level: 2, text: say('salePaper.fullmakt.mayNot') },
      { is: 'list', items: say('salePaper.fullmakt.mayNotList').split('\n') },
      { is: 'law', text: say('salePaper.fullmakt.law') },
      {
        is: 'sign',
        lines: [...sellerLines(input), { who: told('attorney.name'), under: say('salePaper.placeAndDay') }],
      },
      { is: 'heading', level: 2, text: say('salePaper.fullmakt.witnesses') },
      { is: 'text', text: say('salePaper.fullmakt.witnessesWhy'), tone: 'quiet' },
      {
        is: 'sign',
        lines: [1, 2].map((number) => ({
          who: say('salePaper.fullmakt.witness', { number }),
          under: say('salePaper.fullmakt.witnessUnder'),
        })),
      },
    ],
  };
};
