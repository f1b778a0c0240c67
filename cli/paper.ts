// `paper`: a paper of a sale, written to a file.
import { resolve } from 'node:path';
import { salePaperKinds } from '../shared/sale/paper-kinds';
import { findCase } from './case';
import { type Command, callersFolder, UsageError } from './options';
import { languageOf } from './output';

export const paper: Command = {
  usage: `paper ${salePaperKinds.join('|')} --case C --out FILE.pdf [--language nb|en]`,
  options: { case: { type: 'string' }, out: { type: 'string' }, language: { type: 'string' } },
  words: [1, 1],
  async run({ words, text, output, connect }) {
    const kind = salePaperKinds.find((each) => each === words[0]);
    const [wanted, out] = [text('case'), text('out')];
    const asked = text('language');
    const language =
      asked === undefined ? languageOf(process.env) : (['nb', 'en'] as const).find((one) => one === asked);
    if (!kind || wanted === undefined || out === undefined || !language)
      throw new UsageError(`usage: boligperm ${paper.usage}`);
    const { engine, shell } = await connect();
    const id = await findCase(engine, wanted);
    const { token } = await shell.call('files.create', { path: resolve(callersFolder(), out) });
    const { title, bytes } = await engine.call('sale.writePaper', { id, kind, language, token });
    output.record({ file: out, kind, title, bytes });
    output.table([output.say('sale.cli.what'), output.say('sale.cli.file')], [[title, out]]);
    return true;
  },
};
