// What is seen of a signature: what was drawn or typed, and under it who, when, of which paper, and how it was known who it was. Set by Typst, one small page.
import type { Client } from '../../../shared/api/contract';
import type { EngineShellContract } from '../../../shared/api/shell';
import { formatsFor } from '../../../shared/i18n/formats';
import { wordsIn } from '../../../shared/i18n/words';
import type { identities, Mark } from '../../../shared/sale/signing';
import { dayParts, typesetJob } from '../../jobs/typeset';

export async function setMark(
  shell: Client<EngineShellContract>,
  asked: {
    readonly mark: Mark;
    readonly name: string;
    readonly at: number;
    /** Of the paper as it was laid before them. */
    readonly sum: string;
    readonly identity: (typeof identities)[number];
    readonly identityNote: string;
    readonly language: 'nb' | 'en';
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const { mark, name, at, sum, identity, identityNote, language } = asked;
  const say = wordsIn(language);
  const formats = formatsFor(language);
  const day = new Date(at).toISOString().slice(0, 10);
  const job = await typesetJob(shell);
  try {
    const { bytes } = await job.finish(
      'signature',
      {
        title: name,
        language,
        day: dayParts(day),
        strokes: mark.sort === 'drawn' ? mark.strokes : [],
        typed: mark.sort === 'typed' ? mark.text : '',
        name,
        lines: [
          `${formats.dayOf(at)} ${formats.clock(at)}`,
          [say(`identity.${identity}`), identityNote].filter(Boolean).join(': '),
          say('signing.ofPaper', { sum: `${sum.slice(0, 16)}…` }),
        ],
        sort: say('signing.simple'),
      },
      day,
      true,
    );
    return bytes;
  } finally {
    await job.abandon();
  }
}
