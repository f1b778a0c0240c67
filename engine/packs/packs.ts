// Packs to hand over: what goes in, what is blacked out, and the file. Nothing of making one is loaded before one is made.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { EngineShellContract } from '../../shared/api/shell';
import type { Document } from '../../shared/documents/document';
import { readableName } from '../../shared/documents/paper-name';
import { type Language, wordsIn } from '../../shared/i18n/words';
import { packRulesOf } from '../../shared/markets/markets';
import type { PackRules } from '../../shared/markets/pack-rules';
import { packContents } from '../../shared/packs/contents';
import { ProblemError, problem } from '../../shared/problem';
import type { Home } from '../../shared/property/home';
import { dayOf } from '../../shared/values/instant';
import type { Vault } from '../vault/vault';
import { type Checked, type PaperOpener, quickLook, thoroughLook } from './checking';
import { packPreview } from './preview';

type PackCalls = Extract<keyof EngineContract, `packs.${string}`>;
type Parts = {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly opener: PaperOpener;
  readonly plan: Handlers<EngineContract>['maintenance.plan'];
  readonly costs: Handlers<EngineContract>['costs.list'];
};

/** Looks are remembered for so many papers. */
const mostKnown = 3_000;

export type Packs = {
  readonly handlers: Pick<Handlers<EngineContract>, PackCalls>;
  /** What was found in papers that were looked through, for whoever else lets papers out. */
  readonly looks: ReturnType<typeof rememberedLooks>;
  /** A paper as a PDF of its pages, black where a mark is that is not lifted. */
  readonly asPdf: (
    document: Document,
    options: {
      readonly title: string;
      readonly language: Language;
      readonly hides: PackRules['hides'];
      readonly lifted: ReadonlySet<string>;
      readonly goOn: () => void;
    },
  ) => Promise<Uint8Array<ArrayBuffer>>;
};

export function openPacks({ vault, shell, opener, plan, costs }: Parts): Packs {
  const looks = rememberedLooks(vault, opener);
  const asPdf: Packs['asPdf'] = async (document, { title, language, hides, lifted, goOn }) => {
    const { paperAsPdf } = await import('./make-pack');
    const checked = await looks.thorough(document, hides, goOn);
    const pack = { language, today: dayOf(Date.now()), decisions: { lifted, added: [] } };
    return paperAsPdf(pack, { vault, shell, opener, goOn }, { document, checked, title });
  };
  return { handlers: packHandlers({ vault, shell, opener, plan, costs }, looks), looks, asPdf };
}

function packHandlers(
  { vault, shell, opener, plan, costs }: Parts,
  looks: ReturnType<typeof rememberedLooks>,
): Packs['handlers'] {
  const homeOf = async (homeId: string): Promise<Home> => {
    await vault.archive.ready;
    const home = vault.archive.homes().get(homeId);
    if (!home) throw new ProblemError(problem('not-found'));
    return home;
  };

  return {
    'packs.preview': packPreview(vault, looks),

    'packs.name': async ({ homeId, kind, form, language }) => {
      const home = await homeOf(homeId);
      const say = wordsIn(language);
      const name = say('pack.title', { kind: say(`pack.kind.${kind}`), street: home.address.street });
      return { fileName: `${readableName(`${dayOf(Date.now())} ${name}`, 120)}.${form}` };
    },

    'packs.write': ({ homeId, kind, form, language, ids, lifted, added, token }, emit, fail) => {
      let isOver = false;
      const goOn = () => {
        if (isOver) throw new ProblemError(problem('cancelled'));
      };
      const make = async () => {
        const home = await homeOf(homeId);
        const rules = packRulesOf(home.market, kind);
        const today = dayOf(Date.now());
        const rows = [...vault.archive.rows().values()].filter((row) => row.homeId === homeId);
        const contents = packContents(rules, rows, home, today);
        const wanted = new Set(ids ?? contents.papers.filter(({ isProposed }) => isProposed).map(({ row }) => row.id));
        const chosen = contents.papers.filter(({ row }) => wanted.has(row.id));
        const [{ makePdf, makeZip }, { homeInWords }] = await Promise.all([
          import('./make-pack'),
          import('./home-facts'),
        ]);
        const documents = await vault.documents.getMany(rows.map(({ id }) => id));
        const tasks = (await vault.tasks.select()).filter((task) => task.homeId === homeId);
        const planned = rules.tables.includes('plan')
          ? (await firstAnswer(plan, { homeId, states: [...plannedStates], limit: mostPlanned })).rows
          : [];
        const spent = rules.tables.includes('costs')
          ? (await firstAnswer(costs, { homeId, year: 'all', limit: 1 })).years
          : [];
        await (form === 'pdf' ? makePdf : makeZip)(
          {
            home,
            rules,
            language,
            today,
            papers: chosen.flatMap(({ row, why }) => {
              const document = documents.get(row.id);
              return document ? [{ document, why }] : [];
            }),
            missing: contents.missing,
            known: homeInWords({ home, documents, tasks, planned, spent }, rules, language),
            decisions: { lifted: new Set(lifted), added },
            token,
          },
          {
            vault,
            shell,
            opener,
            goOn,
            check: (document, stillOn) => looks.thorough(document, rules.hides, stillOn),
            tell: (event) => {
              if (!isOver) emit(event);
            },
          },
        );
      };
      make().catch(async (error) => {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        if (!isOver) fail(error);
      });
      return () => {
        isOver = true;
      };
    },
  };
}

/** What has a time of its own; the rest of the plan asks its owner something. */
const plannedStates = ['overdue', 'soon', 'later'] as const;
/** What comes first; the plan of a house reaches decades ahead. */
const mostPlanned = 60;

/** Of a live query that is wanted as it stands now. */
function firstAnswer<I, O>(
  ask: (input: I, emit: (value: O) => void, fail: (error: unknown) => void) => () => void,
  input: I,
): Promise<O> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined;
    let isAnswered = false;
    const done = (settle: () => void) => {
      isAnswered = true;
      stop?.();
      settle();
    };
    stop = ask(
      input,
      (value) => done(() => resolve(value)),
      (error) => done(() => reject(error)),
    );
    if (isAnswered) stop();
  });
}

type Look = { readonly checked: Checked; readonly isThorough: boolean };

/** A paper as it stands now is looked through once, whichever packs it goes into. */
function rememberedLooks(vault: Vault, opener: PaperOpener) {
  const known = new Map<string, Look>();
  const keyOf = ({ id, rev }: Pick<Document, 'id' | 'rev'>, hides: PackRules['hides']) =>
    `${id} ${rev} ${hides.join()}`;
  const keep = (key: string, look: Look): Checked => {
    known.delete(key);
    known.set(key, look);
    const oldest = known.size > mostKnown ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return look.checked;
  };
  return {
    known: (document: Pick<Document, 'id' | 'rev'>, hides: PackRules['hides']) => known.get(keyOf(document, hides)),
    async quick(document: Document, hides: PackRules['hides']): Promise<Checked> {
      const key = keyOf(document, hides);
      const before = known.get(key);
      return before
        ? before.checked
        : keep(key, { checked: await quickLook(vault, document, hides), isThorough: false });
    },
    async thorough(document: Document, hides: PackRules['hides'], goOn: () => void): Promise<Checked> {
      const key = keyOf(document, hides);
      const before = known.get(key);
      if (before?.isThorough) return before.checked;
      const checked = await thoroughLook({ vault, papers: opener }, document, hides, goOn);
      return keep(key, { checked, isThorough: true });
    },
  };
}
