// A paper of the sale as it is laid before those who sign: set as ever, with a last page of frames, one for each.
import type { Client, Handlers } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { EngineShellContract } from '../../../shared/api/shell';
import { saleWordsIn } from '../../../shared/i18n/sale-words';
import { ProblemError, problem } from '../../../shared/problem';
import { paperKinds, salePaperKinds } from '../../../shared/sale/paper-kinds';
import { signaturePlace } from '../../../shared/sale/signing';
import type { Vault } from '../../vault/vault';
import type { PictureOpener } from '../papers/set-paper';
import type { SignablePaper } from './signing';

const pageHeight = 842;

export function signablePaper(parts: {
  readonly vault: Vault;
  readonly shell: Client<EngineShellContract>;
  readonly opener: PictureOpener;
  readonly plan: Handlers<EngineContract>['maintenance.plan'];
}): SignablePaper {
  const { vault, shell, opener, plan } = parts;
  return async ({ caseId, kind, language, parties }) => {
    const known = salePaperKinds.find((each) => each === kind);
    if (!known) throw new ProblemError(problem('not-found'));
    const [{ gatherKnown }, { setPaper }] = await Promise.all([
      import('../papers/known'),
      import('../papers/set-paper'),
    ]);
    const say = saleWordsIn(language);
    const input = await gatherKnown(vault, plan, caseId, language);
    const { bytes, title } = await setPaper({ shell, opener }, known, input, [
      {
        is: 'frames',
        title: say('signing.page'),
        note: say('signing.page.note'),
        frames: parties.map(({ name, role }, at) => {
          const { x, y, width, height } = signaturePlace(at);
          return { x, y: pageHeight - y - height, width, height, who: `${name}, ${say(`signing.role.${role}`)}` };
        }),
      },
    ]);
    return { bytes, title, filedAs: paperKinds[known].filedAs };
  };
}
