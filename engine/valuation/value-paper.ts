// What a home is worth on paper: the figure and its span, the sales that carry it, what moved it, how well the model does, and what to doubt.
import type { Client } from '../../shared/api/contract';
import type { EngineShellContract } from '../../shared/api/shell';
import type { HomeValue } from '../../shared/api/value';
import { formatsFor } from '../../shared/i18n/formats';
import { priceWords } from '../../shared/i18n/price-words';
import { type Language, wordsIn } from '../../shared/i18n/words';
import { addressLine } from '../../shared/property/address-line';
import type { Home } from '../../shared/property/home';
import { dayParts, typesetJob } from '../jobs/typeset';

const mostSales = 8;
const mostMoved = 6;

export async function setValuePaper(
  shell: Client<EngineShellContract>,
  {
    home,
    value,
    language,
    today,
  }: { readonly home: Home; readonly value: HomeValue; readonly language: Language; readonly today: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const say = wordsIn(language);
  const formats = formatsFor(language);
  const money = (amount: number) => priceWords(formats, amount, value.currency);
  const whole = (amount: number) => formats.number(Math.round(amount / 1_000) * 1_000);
  const percent = (share: number) => `${formats.number(Math.round(share * 1_000) / 10)} %`;
  const { low, high, coverage, trial, purchase } = value;
  const interval = say('valuation.interval', { share: Math.round(coverage * 10), low: money(low), high: money(high) });
  const moved = value.described
    .filter((one) => one.moved !== undefined && one.value !== '')
    .sort((a, b) => Math.abs(b.moved ?? 0) - Math.abs(a.moved ?? 0))
    .slice(0, mostMoved);
  const carriers = [...value.comparables].sort((a, b) => b.weight - a.weight).slice(0, mostSales);
  const data = {
    title: say('valuation.pdf.title', { address: addressLine(home.address) }),
    lead: `${
      value.day === '' ? say('valuation.estimate') : say('valuation.estimateOn', { day: formats.longDay(value.day) })
    }: ${money(value.estimate)}. ${interval}`,
    language,
    day: dayParts(today),
    footer: say('app.name'),
    parts: [
      {
        title: say('valuation.comparables'),
        empty: say('valuation.notCompared'),
        columns: [
          say('valuation.sale'),
          say('valuation.sold'),
          say('valuation.price'),
          say('valuation.adjusted'),
          say('valuation.weight'),
        ],
        rows: carriers.map((one) => [
          one.label,
          one.date === '' ? '' : formats.shortDay(one.date),
          whole(one.price),
          whole(one.adjustedPrice),
          `${Math.round(one.weight * 100)} %`,
        ]),
      },
      {
        title: say('valuation.moved'),
        empty: say('valuation.movedNone'),
        columns: [say('valuation.column'), say('valuation.yours'), say('valuation.usual'), say('valuation.difference')],
        rows: moved.map((one) => [
          one.name,
          one.value,
          one.usual,
          `${(one.moved ?? 0) < 0 ? '−' : '+'}${whole(Math.abs(one.moved ?? 0))}`,
        ]),
      },
      {
        title: `${say('valuation.trial')} (${say('valuation.trialOn', { count: trial.sales })})`,
        empty: '',
        columns: [
          say('valuation.trial.median'),
          say('valuation.trial.within', { share: 10 }),
          say('valuation.trial.within', { share: 20 }),
          say('valuation.trial.inside'),
        ],
        rows: [[percent(trial.medianError), percent(trial.within10), percent(trial.within20), percent(trial.inside)]],
      },
      ...(value.doubts.length === 0
        ? []
        : [
            {
              title: say('valuation.doubts'),
              lines: value.doubts.map(({ code, params }) =>
                say(`valuation.doubt.${code}`, {
                  ...params,
                  ...(typeof params.day === 'string' ? { day: formats.longDay(params.day) } : {}),
                }),
              ),
            },
          ]),
      ...(purchase
        ? [
            {
              title: say('valuation.purchase'),
              lines: [
                say('valuation.purchaseBody', {
                  on: formats.longDay(purchase.on),
                  price: money(purchase.price),
                  now: money(purchase.now),
                }),
              ],
            },
          ]
        : []),
    ],
  };
  const job = await typesetJob(shell);
  try {
    return (await job.finish('report', data, today, false)).bytes;
  } finally {
    await job.abandon();
  }
}
