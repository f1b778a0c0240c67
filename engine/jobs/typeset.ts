// One job of the typesetter: files handed over in turn, then the PDF.
import type { Client } from '../../shared/api/contract';
import type { EngineShellContract } from '../../shared/api/shell';

export type TypesetJob = {
  readonly put: (ending: 'jpg' | 'pdf', bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** `unusable`: PDFs that cannot be set; the job goes on without them. */
  finish(
    template: 'pack' | 'paper' | 'sale' | 'journal' | 'signature' | 'report',
    data: object,
    day: string,
    hasPdfs: boolean,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly unusable: readonly string[] }>;
  abandon(): Promise<void>;
};

export async function typesetJob(shell: Client<EngineShellContract>): Promise<TypesetJob> {
  const { job } = await shell.call('typeset.begin', {});
  let files = 0;
  return {
    async put(ending, bytes) {
      files += 1;
      const name = `${String(files).padStart(5, '0')}.${ending}`;
      await shell.call('typeset.file', { job, name, bytes });
      return name;
    },
    finish: (template, data, day, hasPdfs) =>
      shell.call('typeset.finish', {
        job,
        template,
        data: JSON.stringify(data),
        // The same pack of the same day is the same file.
        madeAt: Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000),
        standard: hasPdfs ? 'tagged' : 'ua',
      }),
    async abandon() {
      await shell.call('typeset.abandon', { job }).catch(() => undefined);
    },
  };
}

/** As the templates read a day. */
export const dayParts = (day: string): readonly number[] => day.split('-').map(Number);
