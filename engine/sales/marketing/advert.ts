// The advertisement: its texts, and a package that any portal can be filled from. Every picture is drawn anew, so nothing a camera wrote of place or time leaves.
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Client, Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { EngineShellContract } from '../../../shared/api/shell';
import { readableName } from '../../../shared/documents/paper-name';
import { saleRulesOf } from '../../../shared/markets/markets';
import { type AdLength, adLengths, adTextId } from '../../../shared/sale/ad-lengths';
import { purchaseSum } from '../../../shared/sale/costs';
import { fileStream } from '../../vault/file-stream';
import type { Vault } from '../../vault/vault';
import { gatherKnown } from '../papers/known';
import { priceBlocks } from '../papers/nokkelopplysninger';
import { addressOf, type PaperInput } from '../papers/paper';
import { registerRows } from '../papers/register-rows';
import type { PictureOpener } from '../papers/set-paper';
import { adFactsOf } from './ad-facts';
import { adTexts } from './ad-texts';

type AdvertCalls = `sale.${'advert' | 'advertName' | 'writeAdvert'}`;
export type AdvertParts = {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly opener: PictureOpener;
  readonly plan: Handlers<EngineContract>['maintenance.plan'];
};

/** As wide as portals show a picture; larger ones they scale down themselves. */
const pictureWidth = 1_920;

export function advertCalls({ vault, shell, opener, plan }: AdvertParts): Pick<Handlers<EngineContract>, AdvertCalls> {
  return {
    'sale.advert': async ({ id, language }) => textsOf(await gatherKnown(vault, plan, id, language)),

    'sale.advertName': async ({ id, language }) => {
      const input = await gatherKnown(vault, plan, id, language);
      return { fileName: `${readableName(`${input.say('advert.file')} ${addressOf(input)}`, 120)}.zip` };
    },

    'sale.writeAdvert': async ({ id, language, token }) => {
      const input = await gatherKnown(vault, plan, id, language);
      try {
        const zip = new ZipWriter(fileStream(shell, token), { useWebWorkers: false, keepOrder: true });
        const lastModDate = new Date(`${input.today}T12:00:00Z`);
        const put = (name: string, content: BlobPart, level: number) =>
          zip.add(name, new Blob([content]).stream(), { level, lastModDate });
        const texts = textsOf(input);
        for (const length of adLengths) await put(`${input.say(`advert.${length}`)}.txt`, texts[length], 6);
        const { taken, lost } = await putPictures(input, opener, put);
        const facts = factsOf(input);
        await put(
          `${input.say('advert.facts')}.txt`,
          facts.map(({ label, value }) => `${label}: ${value}\n`).join(''),
          6,
        );
        await put(
          `${input.say('advert.facts')}.json`,
          JSON.stringify({ ...figuresOf(input), facts, pictures: taken }, null, 2),
          6,
        );
        await zip.close();
        await shell.call('files.finish', { token, keep: true });
        return { pictures: taken.length, lost };
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      } finally {
        opener.rest();
      }
    },
  };
}

/** The seller's own words where there are some, else what the templates make of the facts. */
function textsOf(input: PaperInput): Record<AdLength, string> {
  const made = adTexts(adFactsOf(input), input.language);
  const own = (length: AdLength) => input.one.texts[adTextId(length, input.language)] || made[length];
  return { short: own('short'), medium: own('medium'), long: own('long') };
}

type Taken = { readonly file: string; readonly caption: string; readonly isPlan: boolean };

/** A picture whose paper is gone or cannot be opened is left out, and counted. */
async function putPictures(
  { one, documents, say }: PaperInput,
  opener: PictureOpener,
  put: (name: string, content: BlobPart, level: number) => Promise<unknown>,
): Promise<{ readonly taken: readonly Taken[]; readonly lost: number }> {
  const taken: Taken[] = [];
  for (const { documentId, page, caption, isPlan } of one.pictures) {
    const document = documents.get(documentId);
    const drawn =
      document &&
      (await opener
        .with(document, (open) => open.draw(page, { width: pictureWidth, turned: 0, hide: [] }))
        .catch(() => undefined));
    if (!drawn) continue;
    const name = `${String(taken.length + 1).padStart(2, '0')} ${caption || say(isPlan ? 'advert.plan' : 'advert.picture')}`;
    const file = `${say('advert.pictures')}/${readableName(name, 80)}.jpg`;
    // A JPEG does not get smaller.
    await put(file, drawn.bytes, 0);
    taken.push({ file, caption, isPlan });
  }
  return { taken, lost: one.pictures.length - taken.length };
}

function factsOf(input: PaperInput): readonly { readonly label: string; readonly value: string }[] {
  const rows = registerRows(input, [
    'matrikkel',
    'propertyType',
    'tenure',
    'buildYear',
    'areas.braI',
    'areas.braE',
    'areas.braB',
    'areas.tba',
    'plotArea',
    'energy.grade',
  ]);
  const sums = priceBlocks(input).flatMap((block) => (block.is === 'sums' ? [...block.rows, block.total] : []));
  return [...rows, ...sums].map(([label = '', value = '']) => ({ label, value }));
}

/** In kroner, as portals ask for them. */
function figuresOf({ one, home, today }: PaperInput) {
  const { street, postalCode, place } = home.address;
  const sum =
    one.asking === undefined
      ? undefined
      : purchaseSum(saleRulesOf(home.market), {
          price: one.asking,
          sharedDebt: one.sharedDebt,
          tenure: home.tenure,
          day: today,
        });
  return {
    address: { street, postalCode, place },
    propertyType: home.propertyType,
    ...(sum ? { price: sum.price / 100, sharedDebt: sum.sharedDebt / 100, total: sum.total / 100 } : {}),
  };
}
