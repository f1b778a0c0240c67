// The advertisement in three lengths, made of facts by templates: no words that nobody stands for.
import { formatsFor } from '../../../shared/i18n/formats';
import { saleWordsIn } from '../../../shared/i18n/sale-words';
import { type Language, type Say, sayIfKnown } from '../../../shared/i18n/words';
import type { AdLength } from '../../../shared/sale/ad-lengths';
import type { AdFacts } from './ad-facts';

export type AdTexts = Readonly<Record<AdLength, string>>;

export function adTexts(facts: AdFacts, language: Language): AdTexts {
  const say = saleWordsIn(language);
  const { number, list } = formatsFor(language);
  const { told, area, bedrooms, buildYear, plotArea, energyGrade, bathrooms, renewed } = facts;
  const type = sayIfKnown(say as Say, `ad.type.${facts.propertyType || 'home'}`, say('ad.type.home'));
  const what = say('ad.headline', { type, place: facts.place || facts.street });
  const size = [
    ...(area === undefined ? [] : [say('ad.area', { area: number(area) })]),
    ...(bedrooms > 0 ? [say('ad.bedrooms', { count: bedrooms })] : []),
    ...(bathrooms > 1 ? [say('ad.bathrooms', { count: bathrooms })] : []),
  ];
  const best = sentence(told.best ?? '');
  const short = [sentence([what, ...size].join(', ')), best].filter(Boolean).join(' ');

  const built = [
    ...(buildYear === undefined ? [] : [say('ad.built', { year: String(buildYear) })]),
    ...(plotArea === undefined ? [] : [say('ad.plot', { area: number(plotArea) })]),
    ...(energyGrade === '' ? [] : [say('ad.energy', { grade: energyGrade })]),
  ];
  const news = renewed.map(({ kind, name, year }) =>
    say('ad.renewedPart', {
      part: (name || sayIfKnown(say as Say, `part.${kind}`, kind)).toLocaleLowerCase(language),
      year: String(year),
    }),
  );
  const renewedText = news.length > 0 ? say('ad.renewed', { parts: list(news) }) : '';
  const medium = [
    sentence(what),
    best,
    size.length > 0 ? say('ad.size', { what: list(size) }) : '',
    ...built,
    renewedText,
    sentence(told.parking ?? ''),
  ]
    .filter(Boolean)
    .join(' ');

  const chapters: readonly (readonly string[])[] = [
    [sentence(what), best],
    [size.length > 0 ? say('ad.size', { what: list(size) }) : '', ...built, sentence(told.built ?? '')],
    [renewedText, sentence(told.standard ?? ''), sentence(told.heating ?? '')],
    [sentence(told.plot ?? ''), sentence(told.parking ?? ''), sentence(told.access ?? '')],
    [sentence(told.location ?? '')],
    [sentence(told.takeover ?? '')],
  ];
  const long = chapters
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\n\n');
  return { short: cut(short, 240), medium, long };
}

/** What a person typed, as a sentence: begun large, ended with a full stop. */
function sentence(text: string): string {
  const tidy = text.trim().replace(/\s+/g, ' ');
  if (tidy === '') return '';
  const begun = tidy[0] === undefined ? '' : tidy[0].toLocaleUpperCase('nb') + tidy.slice(1);
  return /[.?:]$/.test(begun) ? begun : `${begun}.`;
}

/** At the last whole word that has room. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
