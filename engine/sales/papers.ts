// The papers of a sale: looked at, written to a file, put into the archive after the version before.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import { moving } from '../../shared/api/port';
import type { EngineShellContract } from '../../shared/api/shell';
import { readableName } from '../../shared/documents/paper-name';
import { ProblemError, problem } from '../../shared/problem';
import { madePaperId, paperKinds } from '../../shared/sale/paper-kinds';
import { fileStream } from '../vault/file-stream';
import type { Vault } from '../vault/vault';
import { keepPaper, type PaperKeeper } from './keep-paper';
import { addressOf } from './papers/paper';
import type { PictureOpener } from './papers/set-paper';

type PaperCalls = `sale.${'paperPages' | 'paperName' | 'writePaper' | 'keepPaper'}`;
type Asked = Parameters<Handlers<EngineContract>['sale.paperName']>[0];
type Parts = {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly opener: PictureOpener & {
    drawn(
      bytes: Uint8Array<ArrayBuffer>,
      width: number,
    ): Promise<readonly { readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }[]>;
  };
  readonly plan: Handlers<EngineContract>['maintenance.plan'];
  readonly keeper: PaperKeeper;
};

export function salePaperHandlers(parts: Parts): Pick<Handlers<EngineContract>, PaperCalls> {
  const { vault, shell, opener, plan, keeper } = parts;
  // Nothing of making papers is loaded before one is made.
  const made = async ({ id, kind, language }: Asked) => {
    const [{ gatherKnown }, { setPaper }] = await Promise.all([import('./papers/known'), import('./papers/set-paper')]);
    const input = await gatherKnown(vault, plan, id, language);
    return { input, ...(await setPaper({ shell, opener }, kind, input)) };
  };
  const nameOf = async ({ id, kind, language }: Asked): Promise<string> => {
    const [{ gatherKnown }, { paperMakers }] = await Promise.all([import('./papers/known'), import('./papers/kinds')]);
    const input = await gatherKnown(vault, plan, id, language);
    const { title } = paperMakers[kind](input);
    return `${readableName(`${input.today} ${title} ${addressOf(input)}`, 120)}.pdf`;
  };

  return {
    'sale.paperName': async (asked) => ({ fileName: await nameOf(asked) }),

    'sale.paperPages': async ({ width, ...asked }) => {
      const { bytes, title } = await made(asked);
      const pages = await opener.drawn(bytes, width);
      opener.rest();
      const pictures = pages.map((page) => ({ bytes: page.bytes, width: page.width, height: page.height }));
      return moving(
        { title, pages: pictures },
        pictures.map((page) => page.bytes.buffer),
      );
    },

    'sale.writePaper': async ({ token, ...asked }) => {
      try {
        const { bytes, title } = await made(asked);
        const writer = fileStream(shell, token).getWriter();
        await writer.write(bytes);
        await writer.close();
        await shell.call('files.finish', { token, keep: true });
        return { title, bytes: bytes.length };
      } catch (error) {
        await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
        throw error;
      }
    },

    'sale.keepPaper': async (asked) => {
      const { id, kind, language } = asked;
      const { input, bytes, title } = await made(asked);
      const fileName = await nameOf(asked);
      const { homeId } = input.one;
      const madeId = madePaperId(kind, language);
      const before = input.one.papers.find((paper) => paper.id === madeId)?.documentId ?? '';
      const { documentId, isNew } = await keepPaper(keeper, {
        homeId,
        fileName,
        title,
        kind: paperKinds[kind].filedAs,
        previousId: input.documents.has(before) ? before : '',
        bytes,
      });
      const edited = await vault.cases.edit(id, ({ papers }) => ({
        papers: [...papers.filter((paper) => paper.id !== madeId), { id: madeId, documentId, at: Date.now() }],
      }));
      if (!edited) throw new ProblemError(problem('not-found'));
      return { documentId, isNew };
    },
  };
}
