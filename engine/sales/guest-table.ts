// People in a table that another program wrote: columns by their names, in any of the languages they come in, or in the order name, e-mail, phone. Pure.
import { parse } from 'papaparse';
import { foldText } from '../../shared/values/folded-text';
import type { NewPerson } from './guests';

const columns: Readonly<Record<'name' | 'email' | 'phone' | 'note', readonly string[]>> = {
  name: ['navn', 'name', 'fullt navn', 'full name'],
  email: ['epost', 'e-post', 'e-postadresse', 'email', 'e-mail', 'mail', 'e-mail address'],
  phone: ['telefon', 'tlf', 'mobil', 'phone', 'mobile', 'telephone', 'mobilnummer'],
  note: ['merknad', 'notat', 'kommentar', 'note', 'notes', 'comment'],
};
type Column = keyof typeof columns;
const names = Object.keys(columns) as readonly Column[];
const most = { name: 120, email: 200, phone: 40, note: 2_000 } as const;

export type GuestTable = { readonly rows: readonly NewPerson[]; readonly refused: readonly number[] };

export function guestsOf(text: string): GuestTable {
  const table = parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data;
  const first = (table[0] ?? []).map((cell) => foldText(cell.trim()));
  const named = names.map((name) => first.findIndex((cell) => columns[name].includes(cell)));
  const hasNames = named.some((at) => at >= 0);
  const places = hasNames ? named : [0, 1, 2, 3];
  const rows: NewPerson[] = [];
  const refused: number[] = [];
  table.slice(hasNames ? 1 : 0).forEach((cells, index) => {
    const cell = (name: Column) => (cells[places[names.indexOf(name)] ?? -1] ?? '').trim().slice(0, most[name]);
    if (cell('name') === '') refused.push(index + (hasNames ? 2 : 1));
    else rows.push({ name: cell('name'), email: cell('email'), phone: cell('phone'), note: cell('note') });
  });
  return { rows, refused };
}
