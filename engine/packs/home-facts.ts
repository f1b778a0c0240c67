// What stands of the home in a pack: facts and tables in words, each with where it comes from.
import type { CostList } from '../../shared/api/costs';
import type { PlannedRow } from '../../shared/api/maintenance';
import type { Document } from '../../shared/documents/document';
import { formatsFor } from '../../shared/i18n/formats';
import { taskTitle } from '../../shared/i18n/upkeep-words';
import { isMessageKey, type Language, sayIfKnown, wordsIn } from '../../shared/i18n/words';
import type { Task } from '../../shared/maintenance/task';
import type { PackRules } from '../../shared/markets/pack-rules';
import type { Home } from '../../shared/property/home';
import { offersFor } from '../../shared/property/offers';
import { isRegisterField, registerFieldSorts, registerValue } from '../../shared/property/register-fields';

export type PackFact = {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly source: string;
};
export type PackTable = {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** Shares of the page's width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
};
export type HomeInWords = { readonly facts: readonly PackFact[]; readonly tables: readonly PackTable[] };

type Known = {
  readonly home: Home;
  /** Of the home, not in the trash. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly tasks: readonly Task[];
  readonly planned: readonly PlannedRow[];
  readonly spent: CostList['years'];
};

export function homeInWords(
  { home, documents, tasks, planned, spent }: Known,
  rules: PackRules,
  language: Language,
): HomeInWords {
  const say = wordsIn(language);
  const formats = formatsFor(language);
  const paperName = (id: string, page?: number) => {
    const document = documents.get(id);
    if (!document) return '';
    const named = document.date
      ? say('pack.paperOf', { title: document.title, day: formats.shortDay(document.date) })
      : document.title;
    return page === undefined ? named : say('pack.onPage', { paper: named, page: page + 1 });
  };

  const registerFact = (field: string): PackFact | undefined => {
    if (!isRegisterField(field)) return;
    const value = registerValue(home, field);
    if (value === undefined) return;
    const source = home.sources[field];
    return {
      field,
      label: say(labelOf(field)),
      value: inWords(field, value),
      source: (source && paperName(source.documentId, source.page)) || say('pack.fromOwner'),
    };
  };
  const inWords = (field: keyof typeof registerFieldSorts, value: string | number | boolean): string => {
    const sort = registerFieldSorts[field];
    if (typeof value === 'number') {
      if (sort === 'area') return `${formats.number(value)} m²`;
      if (sort === 'money') return formats.money(value / 100);
      return String(value);
    }
    if (sort === 'day') return formats.longDay(String(value));
    if (field === 'propertyType')
      return sayIfKnown(say, `propertyType.${value}`, sayIfKnown(say, `pack.type.${value}`, String(value)));
    if (field === 'tenure') return sayIfKnown(say, `tenure.${value}`, String(value));
    return String(value);
  };
  /** What the register has no value for, by the paper that would be believed: an offer that the owner has not taken or declined. */
  const offers = offersFor(home, [...documents.values()]);
  const paperFact = (field: string): PackFact | undefined => {
    const offer = offers.find((each) => each.field === field);
    if (!offer) return;
    const value = inWords(offer.field, offer.value);
    return { field, label: say(labelOf(field)), value, source: paperName(offer.documentId, offer.page) };
  };
  const address = (): PackFact => ({
    field: 'address',
    label: say('pack.fact.address'),
    value: [home.address.street, `${home.address.postalCode} ${home.address.place}`.trim()].filter(Boolean).join(', '),
    source: say('pack.fromOwner'),
  });

  const facts = rules.facts.flatMap((field) =>
    field === 'address' ? [address()] : (registerFact(field) ?? paperFact(field) ?? []),
  );

  const partName = (id: string): string => {
    const part = home.parts.find((each) => each.id === id);
    return part ? part.name || sayIfKnown(say, `part.${part.kind}`, part.kind) : '';
  };
  const tables: Readonly<Record<PackRules['tables'][number], () => PackTable>> = {
    parts: () => ({
      id: 'parts',
      widths: [3, 2, 3],
      title: say('pack.table.parts'),
      columns: [say('pack.column.part'), say('pack.column.renewed'), say('pack.column.material')],
      rows: home.parts
        .filter(({ renewedOn, builtYear, material, note }) => renewedOn || builtYear || material || note)
        .map((part) => [
          partName(part.id),
          part.renewedOn ? partialDay(part.renewedOn) : String(part.builtYear ?? ''),
          part.material,
        ]),
      note: say('pack.fromRegister'),
    }),
    installations: () => ({
      id: 'installations',
      widths: [4, 3, 2, 2],
      title: say('pack.table.installations'),
      columns: [
        say('pack.column.thing'),
        say('pack.column.serial'),
        say('pack.column.installed'),
        say('pack.column.warranty'),
      ],
      rows: home.installations.map((thing) => [
        [thing.name, [thing.maker, thing.model].filter(Boolean).join(' ')].filter(Boolean).join(', '),
        thing.serialNumber,
        thing.installedOn ? partialDay(thing.installedOn) : '',
        thing.warrantyUntil ? formats.shortDay(thing.warrantyUntil) : '',
      ]),
      note: say('pack.fromRegister'),
    }),
    done: () => ({
      id: 'done',
      widths: [2, 4, 4],
      title: say('pack.table.done'),
      columns: [say('pack.column.day'), say('pack.column.work'), say('pack.column.paper')],
      rows: tasks
        .flatMap((task) => task.completions.map((completion) => ({ task, completion })))
        .sort((a, b) => (a.completion.on < b.completion.on ? 1 : -1))
        .map(({ task, completion }) => [
          formats.shortDay(completion.on),
          [taskName(task) || partName(task.partId), completion.note].filter(Boolean).join('. '),
          completion.documentIds
            .map((id) => paperName(id))
            .filter(Boolean)
            .join('; '),
        ]),
      note: say('pack.fromMaintenance'),
    }),
    plan: () => ({
      id: 'plan',
      widths: [3, 5, 3, 3],
      title: say('pack.table.plan'),
      columns: [say('pack.column.due'), say('pack.column.work'), say('pack.column.part'), say('pack.column.cost')],
      rows: planned.map((task) => [
        task.overdueSince
          ? say('pack.overdue', { year: task.overdueSince.slice(0, 4) })
          : task.due
            ? years(task.due)
            : '',
        [taskTitle(say, task), task.grade].filter(Boolean).join(', '),
        task.partName || (task.partKind && sayIfKnown(say, `part.${task.partKind}`, task.partKind)),
        task.cost && task.cost.high !== 0 ? costRange(task.cost) : '',
      ]),
      note: say('pack.fromPlan'),
    }),
    costs: () => ({
      id: 'costs',
      widths: [2, 2, 2, 2, 2, 2],
      title: say('pack.table.costs'),
      columns: [
        say('pack.column.year'),
        say('nature.maintenance'),
        say('nature.improvement'),
        say('nature.running'),
        say('nature.open'),
        say('pack.column.total'),
      ],
      rows: spent
        .filter(({ sums }) => sums.total !== 0)
        .map(({ year, sums }) => [
          /^\d{4}$/.test(year) ? year : say('pack.noYear'),
          kroner(sums.maintenance),
          kroner(sums.improvement),
          kroner(sums.running),
          kroner(sums.open),
          kroner(sums.total),
        ]),
      note: say('pack.fromCosts'),
    }),
  };
  const years = ({ from, to }: { readonly from: string; readonly to: string }) => {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
    return first === last ? first : say('pack.between', { from: first, to: last });
  };
  const kroner = (ore: number) => `${formats.number(Math.round(ore / 100))} kr`;
  const costRange = ({ low, high }: { readonly low: number; readonly high?: number | undefined }) =>
    high === undefined ? say('pack.costFrom', { low: kroner(low) }) : `${formats.number(low / 100)}–${kroner(high)}`;
  const taskName = (task: Task) => taskTitle(say, { ruleId: task.ruleId, title: task.title, about: '' });
  const partialDay = (text: string) => (text.length === 10 ? formats.shortDay(text) : text);
  return { facts, tables: rules.tables.map((id) => tables[id]()).filter(({ rows }) => rows.length > 0) };
}

function labelOf(field: string) {
  const key = `pack.fact.${field}`;
  return isMessageKey(key) ? key : 'pack.fact.address';
}
