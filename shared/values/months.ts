// Names of months in the languages papers about a Norwegian home are written in, folded (see folded-text), for reading and for writing.

/** Every spelling, folded, of each month from January; abbreviations included, without their full stop. */
export const monthSpellings: readonly (readonly string[])[] = [
  ['januar', 'january', 'januari', 'janvier', 'jan'],
  ['februar', 'february', 'februari', 'fevrier', 'feb', 'febr', 'fev', 'fevr'],
  ['mars', 'march', 'marts', 'marz', 'maart', 'mar', 'mrz', 'mrt'],
  ['april', 'avril', 'apr', 'avr'],
  ['mai', 'may', 'maj', 'mei'],
  ['juni', 'june', 'juin', 'jun'],
  ['juli', 'july', 'juillet', 'jul', 'juil'],
  ['august', 'augusti', 'augustus', 'aout', 'aug'],
  ['september', 'septembre', 'sep', 'sept'],
  ['oktober', 'october', 'octobre', 'okt', 'oct'],
  ['november', 'novembre', 'nov'],
  ['desember', 'december', 'dezember', 'decembre', 'des', 'dec', 'dez'],
];
