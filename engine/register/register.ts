// A home's register: edited with a way back, and filled from what its papers say when the person wants it.
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { OfferView } from '../../shared/api/register';
import type { Document } from '../../shared/documents/document';
import { pageId } from '../../shared/documents/document';
import { ProblemError, problem } from '../../shared/problem';
import type { Home } from '../../shared/property/home';
import {
  type Offer,
  type OfferingPaper,
  offeredThings,
  offeringKinds,
  offersFor,
  statingKinds,
} from '../../shared/property/offers';
import { editedRegister, type RegisterEdit } from '../../shared/property/register-edit';
import type { Vault } from '../vault/vault';

type RegisterCalls = Extract<keyof EngineContract, `register.${string}`>;
type Edited = { readonly home: Home; readonly undo: RegisterEdit };

/** The newest papers that may have something to say; a home's deeds and reports are a few dozen. */
const mostPapers = 300;
/** An archive that is being filled changes many times a second. */
const settleMs = 400;
/** A report says what it is about on its first pages; its texts are read for the few newest papers only. */
const firstPages = 4;
const mostStating = 12;

export function registerHandlers(vault: Vault): Pick<Handlers<EngineContract>, RegisterCalls> {
  const edit = async (homeId: string, wanted: RegisterEdit): Promise<Edited> => {
    let edited: Edited | undefined;
    await vault.homes.edit(homeId, (home) => {
      edited = editedRegister(home, wanted);
      const { id: _id, rev: _rev, createdAt: _at, updatedAt: _up, ...after } = edited.home;
      // What is gone from the record must be said to be gone.
      return { matrikkel: undefined, plotArea: undefined, buildYear: undefined, picture: undefined, ...after };
    });
    if (!edited) throw new ProblemError(problem('not-found'));
    return edited;
  };

  const homeOf = async (homeId: string): Promise<Home> => {
    await vault.archive.ready;
    const home = vault.archive.homes().get(homeId);
    if (!home) throw new ProblemError(problem('not-found'));
    return home;
  };

  const offeringPapers = async (homeId: string): Promise<readonly OfferingPaper[]> => {
    await vault.archive.ready;
    const ids = [...vault.archive.rows().values()]
      .filter((row) => row.homeId === homeId && row.trashedAt === 0 && offeringKinds.has(row.kind))
      .sort((a, b) => (a.sortDate < b.sortDate ? 1 : -1))
      .slice(0, mostPapers)
      .map(({ id }) => id);
    const papers = await vault.documents.getMany(ids);
    const newestFirst = ids.flatMap((id) => papers.get(id) ?? []);
    return withFirstPages(newestFirst);
  };

  const withFirstPages = async (papers: readonly Document[]): Promise<readonly OfferingPaper[]> => {
    const read = papers
      .filter(({ kind, state }) => state === 'read' && statingKinds.includes(kind))
      .slice(0, mostStating);
    const ids = read.flatMap(({ id, pageCount }) =>
      Array.from({ length: Math.min(pageCount, firstPages) }, (_, index) => pageId(id, index)),
    );
    const pages = await vault.pages.getMany(ids);
    return papers.map((paper) => {
      const first = Array.from({ length: firstPages }, (_, index) => pages.get(pageId(paper.id, index)));
      return { ...paper, pages: first.flatMap((page) => (page ? [{ index: page.index, text: page.text }] : [])) };
    });
  };

  return {
    'register.edit': ({ homeId, edit: wanted }) => edit(homeId, wanted),

    'register.offers': ({ homeId }, emit, fail) => {
      let last: string | undefined;
      let stopped = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let asked = 0;
      const tell = () => {
        timer = undefined;
        asked += 1;
        const mine = asked;
        Promise.all([homeOf(homeId), offeringPapers(homeId)]).then(([home, papers]) => {
          const offers = offersFor(home, papers);
          const things = offeredThings(home, papers);
          const said = JSON.stringify([offers, things]);
          if (stopped || mine !== asked || said === last) return;
          last = said;
          emit({ offers: offers.map(viewOf), things: things.map((thing) => ({ ...thing })) });
        }, fail);
      };
      tell();
      const stops = [
        vault.archive.watch(() => {
          timer ??= setTimeout(tell, settleMs);
        }),
        // What the person just took over or declined is gone at once.
        vault.homes.watch((changes) => {
          if (changes.some(({ id }) => id === homeId)) tell();
        }),
      ];
      return () => {
        stopped = true;
        clearTimeout(timer);
        for (const stop of stops) stop();
      };
    },

    'register.accept': async ({ homeId, offers: wanted }) => {
      const offers = offersFor(await homeOf(homeId), await offeringPapers(homeId));
      const said = wanted.map(({ field, documentId }) => {
        const offer = offers.find((one) => one.field === field);
        const found = offer && [offer, ...offer.others].find((one) => one.documentId === documentId);
        // The paper was corrected or thrown away a moment ago.
        if (!found) throw new ProblemError(problem('not-found'));
        return [field, found] as const;
      });
      const at = Date.now();
      return edit(homeId, {
        set: Object.fromEntries(said.map(([field, { value }]) => [field, value])),
        sources: Object.fromEntries(
          said.map(([field, { documentId, fact, page }]) => [
            field,
            { documentId, fact, at, ...(page === undefined ? {} : { page }) },
          ]),
        ),
      });
    },

    'register.decline': ({ homeId, field, value }) => edit(homeId, { decline: [{ field, value }] }),
  };
}

const viewOf = (offer: Offer): OfferView => ({ ...offer, others: offer.others.map((other) => ({ ...other })) });
