// `bench`: the benchmarks of benches/, each against its named peer in the same run; without a name, all of them.
import type { Bench } from '../benches/figure';
import { appStart } from './app-connection';
import { type Command, UsageError } from './options';

const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  open: () => import('../benches/open'),
  intake: () => import('../benches/intake'),
  pictures: () => import('../benches/pictures'),
  search: () => import('../benches/search'),
  scroll: () => import('../benches/scroll'),
  scale: () => import('../benches/scale'),
  learning: () => import('../benches/learning'),
  sync: () => import('../benches/sync'),
  value: () => import('../benches/value'),
};

export const bench: Command = {
  usage: 'bench [NAME] [--folder DIR] [--most DOCUMENTS]',
  options: { folder: { type: 'string' }, most: { type: 'string' } },
  words: [0, 1],
  async run({ words, text, output }) {
    const names = words.length > 0 ? words : Object.keys(benches);
    let allHold = true;
    for (const name of names) {
      const load = benches[name];
      if (!load) throw new UsageError(`There is no bench ${name}. There are: ${Object.keys(benches).join(', ')}.`);
      const { bench: run } = await load();
      await run({
        app: appStart(process.env),
        option: text,
        say: output.complain,
        print(figure) {
          if (figure.holds === false) allHold = false;
          // A benchmark's figures are read by people and programs alike: always JSON Lines.
          process.stdout.write(`${JSON.stringify(figure)}\n`);
        },
      });
    }
    return allHold;
  },
};
