// Values of the home's register as lines of a paper, each with where it is known from.
import { isMessageKey, type Say, sayIfKnown } from '../../../shared/i18n/words';
import { isRegisterField, registerFieldSorts, registerValue } from '../../../shared/property/register-fields';
import { type FactRow, type PaperInput, paperName } from './paper';

export function registerRows(input: PaperInput, fields: readonly string[]): readonly FactRow[] {
  const { home, say, formats } = input;
  return fields.flatMap((field): readonly FactRow[] => {
    if (!isRegisterField(field)) return [];
    const value = registerValue(home, field);
    if (value === undefined) return [];
    const sort = registerFieldSorts[field];
    const text =
      sort === 'area'
        ? `${formats.number(Number(value))} m²`
        : sort === 'day'
          ? formats.longDay(String(value))
          : sort === 'choice'
            ? sayIfKnown(say as Say, `${field}.${value}`, String(value))
            : String(value);
    const label = `pack.fact.${field}`;
    const source = home.sources[field];
    return [
      [
        isMessageKey(label) ? say(label) : field,
        text,
        (source && paperName(input, source.documentId)) || say('salePaper.fromRegister'),
      ],
    ];
  });
}
