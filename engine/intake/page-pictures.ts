// Pictures of pages for the screen: drawn by a reader of their own, so that looking never waits for reading, and kept while they may be wanted again.
import { type Document, pageId } from '../../shared/documents/document';
import { ProblemError, problem } from '../../shared/problem';
import type { Keyring } from '../jobs/keyring';
import type { Vault } from '../vault/vault';
import type { Reader, ReaderPool } from './reader-pool';

export type PagePicture = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
};

const mostBytesKept = 48 * 1024 * 1024;
/** Widths are rounded up to this, so that a window that is being resized does not draw anew at every pixel. */
const widthStep = 64;
const idleMs = 15_000;

export function createPagePictures(vault: Vault, pool: ReaderPool, keyring: Pick<Keyring, 'toShow'>) {
  const kept = new Map<string, PagePicture>();
  const underWay = new Map<string, Promise<PagePicture>>();
  let keptBytes = 0;
  let drawing: Promise<unknown> = Promise.resolve();
  let reader: Reader | undefined;
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (key: string, picture: PagePicture) => {
    kept.set(key, picture);
    keptBytes += picture.bytes.length;
    for (const [oldest, { bytes }] of kept) {
      if (keptBytes <= mostBytesKept) break;
      kept.delete(oldest);
      keptBytes -= bytes.length;
    }
  };

  const rest = () => {
    reader?.rest();
    clearTimeout(timer);
    timer = setTimeout(() => {
      reader?.end();
      reader = undefined;
      shown = '';
    }, idleMs);
  };

  const draw = async (document: Document, index: number, width: number, turned: number): Promise<PagePicture> => {
    clearTimeout(timer);
    if (!reader || reader.dead) {
      reader = await pool.extra();
      shown = '';
    }
    const drawer = reader;
    try {
      drawer.progressed();
      if (shown !== document.original.id) {
        shown = '';
        const bytes = await vault.originals.get(document.original);
        const password = keyring.toShow(document.id) ?? keyring.toShow(document.parentId);
        await drawer.alive(drawer.client.call('open', { bytes, ...(password === undefined ? {} : { password }) }));
        shown = document.original.id;
      }
      const inOriginal = index + (document.part?.from ?? 0);
      return await drawer.alive(drawer.client.call('drawPage', { index: inOriginal, width, turned }));
    } catch (error) {
      // Whatever it met, the next page gets a fresh reader.
      drawer.end();
      reader = undefined;
      throw error;
    } finally {
      rest();
    }
  };

  return async ({ id, index, width }: { readonly id: string; readonly index: number; readonly width: number }) => {
    const rounded = Math.min(4096, Math.ceil(width / widthStep) * widthStep);
    const page = await vault.pages.get(pageId(id, index));
    const turned = page?.turned ?? 0;
    const key = `${id} ${index} ${rounded} ${turned}`;
    const known = kept.get(key);
    if (known) {
      // Last used, last to go.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    let picture = underWay.get(key);
    if (!picture) {
      const document = await vault.documents.get(id);
      if (!document) throw new ProblemError(problem('not-found'));
      const once = () => draw(document, index, rounded, turned);
      // A crash may have been chance.
      picture =
        underWay.get(key) ?? drawing.then(once).catch((error) => (isCrash(error) ? once() : Promise.reject(error)));
      underWay.set(key, picture);
      drawing = picture.catch(() => undefined);
      picture.then(
        (drawn) => keep(key, drawn),
        () => undefined,
      );
      picture.finally(() => underWay.delete(key)).catch(() => undefined);
    }
    return picture;
  };
}

const isCrash = (error: unknown) => error instanceof ProblemError && error.problem.code === 'reader-crashed';
