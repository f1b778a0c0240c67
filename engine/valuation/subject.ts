// What a list of sales would say of a home: its columns filled in from the home's register, as far as they are recognised.
import { foldText } from '../../shared/values/folded-text';
import type { Recognised } from './sales-file/recognise';
import { spoken } from './sales-file/recognise';
import type { Table } from './sales-file/table';

/** Of the home's register; '' and absent: unknown. */
export type KnownHome = {
  readonly area?: number;
  readonly built?: number;
  readonly plot?: number;
  readonly bedrooms?: number;
  readonly bathrooms?: number;
  readonly rooms?: number;
  readonly street: string;
  readonly postalCode: string;
  readonly place: string;
  readonly propertyType: string;
  readonly grade: string;
};

export type Cells = { readonly [column: string]: string };

/** By the column's name, folded: what of the home it asks for. */
const asks: readonly (readonly [RegExp, (home: KnownHome) => string | number | undefined])[] = [
  [/^(bedrooms?|beds?|br|soverom|antall soverom|no of bedrooms)$/, ({ bedrooms }) => bedrooms],
  [/^(bathrooms?|baths?|bad|antall bad)$/, ({ bathrooms }) => bathrooms],
  [/^(rooms?|rom|antall rom|number of rooms)$/, ({ rooms }) => rooms],
  [/^(postal ?code|post ?code|zip( ?code)?|post ?nummer|post ?nr)$/, ({ postalCode }) => postalCode],
  [/^(city|town|place|poststed|sted|by)$/, ({ place }) => place],
  [/^(energy( grade| class| label)?|energi(merke|karakter|klasse)?)$/, ({ grade }) => grade],
  [/^(tomt|tomte ?areal|plot( ?(size|area))?|lot( ?(size|area))?)$/, ({ plot }) => plot],
];
const typeColumn = /^(type|property ?type|home ?type|bolig ?type|house ?type|dwelling ?type)$/;
const typeWords: { readonly [type: string]: RegExp } = {
  house: /enebolig|detached|single|house|villa/,
  apartment: /leilighet|apartment|flat|condo/,
  cabin: /hytte|fritid|cabin|holiday/,
  commercial: /n(ae|æ)ring|kontor|commercial|office/,
};

export function subjectOf(home: KnownHome, table: Table, roles: Recognised): Cells {
  const cells: { [column: string]: string } = {};
  const put = (column: number | undefined, value: string | number | undefined) => {
    const name = column === undefined ? undefined : table.names[column];
    if (name !== undefined && value !== undefined && value !== '') cells[name] = String(value);
  };
  table.names.forEach((name, column) => {
    const words = spoken(name);
    const asked = asks.find(([is]) => is.test(words));
    if (asked) put(column, asked[1](home));
    else if (typeColumn.test(words)) put(column, typeWord(home.propertyType, table, column));
  });
  put(roles.area, home.area === undefined ? undefined : Math.round(home.area));
  put(roles.built, home.built);
  put(roles.address, home.street);
  return cells;
}

/** The list's own word for it, the most used where there are several. */
function typeWord(type: string, table: Table, column: number): string {
  const is = typeWords[type];
  if (!is) return '';
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const cell = row[column] ?? '';
    if (is.test(foldText(cell))) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
}
