// `pack`: a binder to hand over, as a PDF or a ZIP; prints what is in it.
import { extname, resolve } from 'node:path';
import type { PackEvent } from '../shared/api/packs';
import { packKinds } from '../shared/markets/pack-rules';
import { ProblemError } from '../shared/problem';
import { findHome } from './homes';
import { type Command, callersFolder, UsageError } from './options';
import { languageOf } from './output';

type Done = Extract<PackEvent, { type: 'done' }>;

export const pack: Command = {
  usage: `pack ${packKinds.join('|')} --home H --out FILE.pdf|FILE.zip`,
  options: { home: { type: 'string' }, out: { type: 'string' } },
  words: [1, 1],
  async run({ words, text, output, connect }) {
    const { say } = output;
    const kind = packKinds.find((each) => each === words[0]);
    const wanted = text('home');
    const out = text('out') ?? '';
    const form = ({ '.pdf': 'pdf', '.zip': 'zip' } as const)[extname(out).toLowerCase() as '.pdf' | '.zip'];
    if (!kind || wanted === undefined || !form) throw new UsageError(`usage: boligperm ${pack.usage}`);
    const { engine, shell } = await connect();
    const { id: homeId } = await findHome(engine, wanted);
    const { token } = await shell.call('files.create', { path: resolve(callersFolder(), out) });
    const language = languageOf(process.env);
    const done = await new Promise<Done>((resolveDone, reject) => {
      engine.live(
        'packs.write',
        { homeId, kind, form, language, lifted: [], added: [], token },
        (event) => {
          if (event.type === 'done') resolveDone(event);
          else if (event.total > 0)
            output.progress(`${say(`pack.step.${event.step}`)} ${Math.round((event.done / event.total) * 100)} %`);
        },
        (failure) => reject(new ProblemError(failure)),
      );
    }).finally(() => output.progress(''));
    for (const { name, ...file } of done.files) output.record({ file: name, ...file });
    for (const { id, title, problem } of done.left) output.record({ left: title, id, problem: output.told(problem) });
    output.record({
      summary: {
        out,
        files: done.files.length,
        pages: done.pages,
        redactions: done.marks,
        left: done.left.length,
        bytes: done.bytes,
      },
    });
    output.table(
      [say('pack.column.paper'), say('pack.cli.pages'), say('pack.cli.redacted')],
      done.files.map(({ name, pages, marks }) => [name, String(pages), marks > 0 ? String(marks) : '']),
    );
    for (const { title, problem } of done.left)
      output.complain(say('pack.leftOut', { title, why: output.told(problem).message }));
    return done.left.length === 0;
  },
};
