// The single values of a home's register by name: what sort each is, what it is now, and what a home is with another.
import { registerRulesOf } from '../markets/markets';
import { isDay } from '../values/partial-day';
import type { Home, RegisterValue } from './home';
import { propertyTypes } from './property-type';

/** Money in øre, areas in m²; `choice` is one of the market's or the app's own list. */
export const registerFieldSorts = {
  'address.street': 'text',
  'address.postalCode': 'text',
  'address.place': 'text',
  matrikkel: 'text',
  propertyType: 'choice',
  tenure: 'choice',
  unitNumber: 'text',
  'association.name': 'text',
  'association.orgNumber': 'text',
  'association.shareNumber': 'text',
  'areas.braI': 'area',
  'areas.braE': 'area',
  'areas.braB': 'area',
  'areas.tba': 'area',
  'areas.primary': 'area',
  'areas.braOld': 'area',
  plotArea: 'area',
  buildYear: 'year',
  'energy.grade': 'choice',
  'energy.issuedOn': 'day',
  'energy.validUntil': 'day',
  'energy.number': 'text',
  'purchase.on': 'day',
  'purchase.price': 'money',
  'purchase.costs': 'money',
} as const;
export type RegisterField = keyof typeof registerFieldSorts;

export const registerFieldNames = Object.keys(registerFieldSorts) as readonly RegisterField[];
export const isRegisterField = (name: string): name is RegisterField => Object.hasOwn(registerFieldSorts, name);

const longest: Partial<Record<RegisterField, number>> = {
  'address.place': 80,
  'energy.number': 40,
};

/** undefined: unknown. The matrikkel as its market writes it. */
export function registerValue(home: Home, field: RegisterField): RegisterValue | undefined {
  if (field === 'matrikkel') return home.matrikkel && registerRulesOf(home.market).cadastral.format(home.matrikkel);
  const [group = '', name] = field.split('.');
  const outer: unknown = home[group as keyof Home];
  const value = name === undefined ? outer : (outer as Readonly<Record<string, unknown>>)[name];
  return value === '' || value === undefined ? undefined : (value as RegisterValue);
}

/**
 * The value as it is kept: trimmed and written as the market's registers do. null when the field cannot hold it.
 * `''` and null empty a field; a street cannot be emptied.
 */
export function acceptedValue(
  home: Pick<Home, 'market'>,
  field: RegisterField,
  value: RegisterValue | null,
): RegisterValue | null {
  const sort = registerFieldSorts[field];
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : undefined;
  if (value === null || text === '') return field === 'address.street' ? null : '';
  switch (sort) {
    case 'text':
    case 'choice':
      return text === undefined ? null : acceptedText(home.market, field, text);
    case 'day':
      return text !== undefined && isDay(text) ? text : null;
    case 'year':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 2199 ? value : null;
    case 'area':
      return isBetween(value, 0, 10_000_000) ? Math.round(value * 100) / 100 : null;
    case 'money':
      return isBetween(value, 0, 1e14) ? Math.round(value) : null;
    default:
      return sort satisfies never;
  }
}

/** `accepted` is what `acceptedValue` made; '' empties. */
export function withRegisterValue(home: Home, field: RegisterField, accepted: RegisterValue): Home {
  const isEmpty = accepted === '';
  const isOptional = ['area', 'year', 'money'].includes(registerFieldSorts[field]);
  if (field === 'matrikkel') {
    const { matrikkel: _, ...rest } = home;
    const parsed = isEmpty ? undefined : registerRulesOf(home.market).cadastral.parse(String(accepted));
    return parsed ? { ...rest, matrikkel: parsed } : rest;
  }
  const [group = '', name] = field.split('.');
  const set = (object: object, key: string): object => {
    if (!isEmpty || !isOptional) return { ...object, [key]: accepted };
    return Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
  };
  if (name === undefined) return set(home, group) as Home;
  return { ...home, [group]: set(home[group as keyof Home] as object, name) };
}

function acceptedText(market: string, field: RegisterField, text: string): string | null {
  const rules = registerRulesOf(market);
  switch (field) {
    case 'matrikkel': {
      const parsed = rules.cadastral.parse(text);
      return parsed ? rules.cadastral.format(parsed) : null;
    }
    case 'address.postalCode':
      return rules.postalCode(text) ?? null;
    case 'association.orgNumber':
      return rules.orgNumber(text) ?? null;
    case 'association.shareNumber':
      return rules.shareNumber(text) ?? null;
    case 'unitNumber':
      return rules.unitNumber(text) ?? null;
    case 'propertyType':
      return (propertyTypes as readonly string[]).includes(text) ? text : null;
    case 'tenure':
      return rules.tenures.length === 0 || rules.tenures.some(({ id }) => id === text) ? text.slice(0, 40) : null;
    case 'energy.grade':
      return rules.energyGrades.length === 0 || rules.energyGrades.includes(text.toUpperCase())
        ? text.toUpperCase().slice(0, 2)
        : null;
    default:
      return text.length <= (longest[field] ?? 120) ? text : null;
  }
}

const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;
