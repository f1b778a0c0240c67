// What money was for, suggested from words. The texts are our own; where Skatteetaten names the case, its page is cited with the rule.
import { expect, it } from 'vitest';
import { costSources, natureRules } from '../markets/no/cost-rules';
import { costHints, natureHint } from './hints';

const golden: readonly (readonly [text: string, nature: string, rule: string])[] = [
  ['Riving av vegg mellom stue og kjøkken, ny planløsning', 'improvement', 'moved-wall'],
  ['Etterisolering: innblåst isolasjon i yttervegger', 'improvement', 'first-insulation'],
  ['Utskifting til trelags vinduer, 3-lags', 'improvement', 'better-windows'],
  ['Montering av elbillader, egen kurs fra sikringsskap', 'improvement', 'more-electrical'],
  ['Tilbygg mot sør, graving og støp', 'improvement', 'extension'],
  ['Reparasjon av lekkasje under kjøkkenvask', 'maintenance', 'repair'],
  ['Maling av fasade, to strøk oljedekkbeis', 'maintenance', 'painting'],
  ['Årsservice på varmepumpe, rens av filter', 'maintenance', 'service'],
  ['Omlegging av tak, utskifting av lekter', 'maintenance', 'replacement'],
  ['Nettleie og strøm for mars, 1240 kWh', 'running', 'utilities'],
  ['Dokumentavgift og tinglysingsgebyr', 'purchase', 'buying'],
];

it.each(golden)('%s: %s', (text, nature, rule) => {
  expect(natureHint('', text)).toMatchObject({ nature, rule });
});

it('takes what was done for what a paper is about, not the name of who did it', () => {
  const text = `Malermester Tveitan AS. Faktura nr. 8814 – maling av fasade. Vasket, skrapet og grunnet på alle fire vegger,
    skiftet seks råtne bord, og malt to strøk med hvit oljedekkbeis. Tillegg: seks bord kledning`;
  const { parts, nature } = costHints('Faktura fra Malermester Tveitan AS', text, 'Malermester Tveitan AS');
  expect(parts[0]?.kind).toBe('facade');
  expect(nature).toMatchObject({ nature: 'maintenance', rule: 'painting' });
});

it('says nothing of what no rule knows', () => {
  expect(natureHint('Faktura', 'Diverse varer etter avtale')).toBeUndefined();
});

it('cites a source for every rule about upkeep and improvement, and says which the source does not name', () => {
  for (const { nature, source, weak } of natureRules) {
    if (nature === 'maintenance' || nature === 'improvement') expect(source).toBeDefined();
    else expect(weak).toBe(true);
  }
  for (const { read, url } of Object.values(costSources)) {
    expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(url).toMatch(/^https?:\/\/www\.skatteetaten\.no\//);
  }
});
