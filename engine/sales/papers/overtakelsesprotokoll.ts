// The protocol of the takeover: what was handed over, what the meters showed, what was found.
import { agreedIn, blank } from './agreed';
import { addressOf, type PaperMaker } from './paper';

export const overtakelsesprotokoll: PaperMaker = (input) => {
  const { say, formats } = input;
  const { facts, settlement, takeoverOn } = agreedIn(input);
  const { readings, keys, isCleared, remarks, withheld } = settlement;
  const names = (list: readonly string[]) => (list.length > 0 ? formats.list(list) : blank);
  return {
    title: say('salePaper.overtakelsesprotokoll'),
    kicker: addressOf(input),
    lead: say('takeover.lead'),
    blocks: [
      {
        is: 'facts',
        rows: [
          [say('saleContract.sellers'), names(facts.sellers), ''],
          [say('saleContract.buyer'), names(facts.buyers.map(({ name }) => name)), ''],
          [say('takeover.on'), takeoverOn === '' ? blank : formats.longDay(takeoverOn), ''],
          [say('takeover.keys'), keys > 0 ? String(keys) : blank, ''],
          [say('takeover.cleared'), say(isCleared ? 'takeover.yes' : 'takeover.open'), ''],
        ],
      },
      { is: 'heading', level: 2, text: say('takeover.readings') },
      readings.length > 0
        ? {
            is: 'table',
            columns: [say('takeover.meterOf'), say('takeover.meter'), say('takeover.reading')],
            widths: [3, 3, 3],
            rows: readings.map(({ what, meter, reading }) => [say(`takeover.meter.${what}`), meter, reading]),
          }
        : { is: 'text', text: say('takeover.noReadings'), tone: 'quiet' },
      { is: 'heading', level: 2, text: say('takeover.remarks') },
      { is: 'text', text: remarks.trim() || say('takeover.noRemarks') },
      ...(withheld > 0
        ? ([{ is: 'text', text: say('takeover.withheld', { amount: formats.money(withheld / 100) }) }] as const)
        : []),
      { is: 'law', text: say('takeover.law') },
    ],
  };
};
