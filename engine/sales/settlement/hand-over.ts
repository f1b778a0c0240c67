// What whoever settles the sale needs, in one ZIP: the signed agreement, the papers on title and loans, the sums, and the data for machines.
import { BlobReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Client, Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { EngineShellContract } from '../../../shared/api/shell';
import { endingOf, readableName, uniqueNames } from '../../../shared/documents/paper-name';
import { formatsFor } from '../../../shared/i18n/formats';
import { wordsIn } from '../../../shared/i18n/words';
import { ProblemError, problem } from '../../../shared/problem';
import { emptySettlement, settlementSums, standingSteps } from '../../../shared/sale/settlement';
import { standingOf } from '../../../shared/sale/signing';
import { utf8 } from '../../security/bytes';
import { fileStream } from '../../vault/file-stream';
import type { Vault } from '../../vault/vault';
import { type Accepted, type SaleStanding, saleStanding } from '../sale-end';

export type HandOverMaker = Handlers<EngineContract>['settlement.package'];

/** What a settlement turns on, by kind of paper. */
const kinds = [
  'grunnbokutskrift',
  'skjote',
  'lan-pant',
  'kommunale-avgifter',
  'felleskostnader',
  'overtakelsesprotokoll',
];
/** The newest of each: older ones would only be taken for it. */
const eachKind = 3;

export function handOverMaker(options: {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly accepted: Accepted;
}): HandOverMaker {
  const { vault, shell, accepted } = options;
  return async ({ id, language, token }) => {
    const standing = await saleStanding(vault, accepted, id);
    if (!standing) throw new ProblemError(problem('not-found'));
    try {
      const names: string[] = [];
      let bytes = 0;
      const zip = new ZipWriter(fileStream(shell, token), { useWebWorkers: false, keepOrder: true });
      const add = async (name: string, content: Uint8Array<ArrayBuffer>) => {
        await zip.add(name, new BlobReader(new Blob([content])));
        names.push(name);
        bytes += content.length;
      };
      await add(language === 'nb' ? 'oversikt.txt' : 'overview.txt', utf8(overview(standing, language)));
      await add('settlement.json', utf8(`${JSON.stringify(dataOf(standing), null, 2)}\n`));
      const unique = uniqueNames();
      const documents = await vault.documents.getMany(papersOf(standing));
      for (const document of documents.values())
        await add(
          unique(
            `papirer/${readableName(`${document.date} ${document.title}`.trim(), 110)}`,
            endingOf(document.mediaType, document.fileName),
          ),
          await vault.originals.get(document.original),
        );
      await zip.close();
      await shell.call('files.finish', { token, keep: true });
      return { files: names, bytes };
    } catch (error) {
      await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
      throw error;
    }
  };
}

function papersOf({ one, rows }: SaleStanding): readonly string[] {
  const signed = (one.signings ?? [])
    .filter((signing) => standingOf(signing) === 'done')
    .map(({ documentId }) => documentId);
  const newest = kinds.flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .sort((a, b) => (a.sortDate < b.sortDate ? 1 : -1))
      .slice(0, eachKind)
      .map(({ id }) => id),
  );
  return [...new Set([...signed, ...newest])];
}

/** Money as decimal numbers of the currency's main unit, as everywhere that machines read. */
function dataOf({ home, facts, costs, one }: SaleStanding) {
  const said = one.settlement ?? emptySettlement;
  const takeoverOn = said.takenOverOn || facts.takeoverOn;
  const { price = 0, sellers, buyers, tenure } = facts;
  const { paidIn, balance, payout } = settlementSums(price, costs, said, takeoverOn);
  return {
    format: 'boligperm-settlement',
    version: 1,
    currency: 'NOK',
    address: home.address,
    ...(home.matrikkel ? { matrikkel: home.matrikkel } : {}),
    association: home.association,
    tenure,
    sellers,
    buyers: buyers.map(({ name, address }) => ({ name, address })),
    price: price / 100,
    takeoverOn,
    costs: costs.map(({ id, amount }) => ({ id, amount: amount / 100 })),
    loans: said.loans / 100,
    withheld: said.withheld / 100,
    sharedCosts: said.sharedCosts.map((cost) => ({ ...cost, amount: cost.amount / 100 })),
    paidIn: paidIn / 100,
    balance: balance / 100,
    payout: payout / 100,
    readings: said.readings,
    keys: said.keys,
  };
}

function overview(standing: SaleStanding, language: 'nb' | 'en'): string {
  const { home, facts, costs, one, rules } = standing;
  const say = wordsIn(language);
  const formats = formatsFor(language);
  const said = one.settlement ?? emptySettlement;
  const takeoverOn = said.takenOverOn || facts.takeoverOn;
  const price = facts.price ?? 0;
  const sums = settlementSums(price, costs, said, takeoverOn);
  const money = (amount: number) => formats.money(amount / 100);
  return [
    say('settlement.overview.title', { address: home.address.street }),
    '',
    say('settlement.overview.parties', {
      sellers: formats.list(facts.sellers),
      buyers: formats.list(facts.buyers.map(({ name }) => name)),
    }),
    ...(takeoverOn === '' ? [] : [say('settlement.overview.takeover', { day: formats.longDay(takeoverOn) })]),
    '',
    `${say('settlement.sum.price')}: ${money(price)}`,
    ...costs.map(({ id, amount }) => `${say(`purchaseCost.${id}`)}: ${money(amount)}`),
    `${say('settlement.sum.paidIn')}: ${money(sums.paidIn)}`,
    `${say('settlement.sum.payout')}: ${money(sums.payout)}`,
    '',
    ...standingSteps(rules, facts.tenure, said.done).map(
      ({ id, done }) =>
        `[${done ? 'x' : ' '}] ${say(`settlement.step.${id}` as 'settlement.step.contract')}${done ? ` ${formats.shortDay(done.on)}` : ''}`,
    ),
    '',
  ].join('\n');
}
