// `search`, `list`, `show` and `home add`: what the archive holds.
import type { Client } from '../shared/api/contract';
import type { DocumentList, DocumentRow, EngineContract } from '../shared/api/engine';
import { windowRows } from '../shared/api/engine';
import { parseMatrikkel } from '../shared/markets/no/matrikkel';
import { addressLine } from '../shared/property/address-line';
import { propertyTypes } from '../shared/property/property-type';
import { listCases } from './case';
import { addHome, allHomes, findHome, once } from './homes';
import { whatItSays } from './import';
import { type Command, UsageError } from './options';
import { kindName } from './output';
import { listTasks } from './plan';
import { listShares } from './share';

type ListInput = Parameters<Client<EngineContract>['live']>[1] & Parameters<typeof listOnce>[1];

const listOnce = (
  engine: Client<EngineContract>,
  input: {
    homeId?: string;
    query?: string;
    after?: string;
    limit?: number;
    filter: object;
    sort?: 'date' | 'title' | 'best';
  },
) =>
  once<DocumentList>((onValue, onProblem) =>
    // What was imported a moment ago is to be found too.
    engine.live('documents.list', input, (list) => (list.indexing ? undefined : onValue(list)), onProblem),
  );

/** Windows of a list one after the other, until there are enough or no more. */
async function* rowsOf(engine: Client<EngineContract>, input: ListInput, most: number): AsyncGenerator<DocumentRow> {
  let after = '';
  for (let left = most; left > 0; ) {
    const { rows, next } = await listOnce(engine, {
      ...input,
      ...(after ? { after } : {}),
      limit: Math.min(left, windowRows),
    });
    yield* rows;
    left -= rows.length;
    if (next === '' || rows.length === 0) return;
    after = next;
  }
}

const usualHits = 20;
/** Of a table; a script gets it whole. */
const longestSnippet = 100;

export const search: Command = {
  usage: 'search QUERY [--home H] [--kind K] [--limit N]',
  options: { home: { type: 'string' }, kind: { type: 'string' }, limit: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ words, text, number, output, connect }) {
    const limit = number('limit') ?? usualHits;
    const [home, kind] = [text('home'), text('kind')];
    const { engine } = await connect();
    const homeId = home === undefined ? {} : { homeId: (await findHome(engine, home)).id };
    const input = {
      ...homeId,
      query: words.join(' ').slice(0, 400),
      filter: kind === undefined ? {} : { kind },
      sort: 'best' as const,
    };
    const found: (readonly string[])[] = [];
    for await (const row of rowsOf(engine, input, limit)) {
      const page = row.hit && row.hit.page >= 0 ? row.hit.page + 1 : null;
      output.record({
        id: row.id,
        title: row.title,
        kind: row.kind,
        score: row.hit?.score ?? 0,
        page,
        snippet: row.hit?.snippet ?? '',
      });
      found.push([
        row.id,
        kindName(output, row.kind),
        row.title,
        page === null ? '' : String(page),
        (row.hit?.snippet ?? '').replace(/\s+/g, ' ').slice(0, longestSnippet),
      ]);
    }
    const { say } = output;
    if (found.length > 0)
      output.table(
        [say('cli.column.id'), say('cli.column.kind'), say('cli.column.title'), say('cli.column.page'), ''],
        found,
      );
    else output.data(say('cli.search.nothing'));
    return true;
  },
};

const listed = ['homes', 'documents', 'tasks', 'shares', 'cases'];
const listedLater = ['leads'];

export const list: Command = {
  usage: 'list homes|documents|tasks|shares|cases [--home H]',
  options: { home: { type: 'string' } },
  words: [1, 1],
  async run({ words, text, output, connect }) {
    const [what = ''] = words;
    if (listedLater.includes(what)) throw new UsageError(`list ${what} comes in a later version.`);
    if (!listed.includes(what)) throw new UsageError(`usage: boligperm ${list.usage}`);
    const { engine } = await connect();
    const { say } = output;
    if (what === 'homes') {
      const homes = await allHomes(engine);
      for (const home of homes) output.record(home);
      output.table(
        [say('cli.column.id'), say('cli.column.address')],
        homes.map((home) => [home.id, addressLine(home.address)]),
      );
      return true;
    }
    if (what === 'shares') {
      await listShares(engine, output);
      return true;
    }
    const home = text('home');
    if (what === 'cases') {
      await listCases(engine, home, output);
      return true;
    }
    if (what === 'tasks') {
      await listTasks(engine, home, output);
      return true;
    }
    const homeId = home === undefined ? {} : { homeId: (await findHome(engine, home)).id };
    const rows: (readonly string[])[] = [];
    for await (const row of rowsOf(engine, { ...homeId, filter: {} }, Number.POSITIVE_INFINITY)) {
      output.record(row);
      if (!output.json) rows.push([row.id, row.date, kindName(output, row.kind), row.sender, row.title]);
    }
    output.table(
      [
        say('cli.column.id'),
        say('cli.column.date'),
        say('cli.column.kind'),
        say('cli.column.sender'),
        say('cli.column.title'),
      ],
      rows,
    );
    return true;
  },
};

export const show: Command = {
  usage: 'show ID [--text]',
  options: { text: { type: 'boolean' } },
  words: [1, 1],
  async run({ words, flag, output, connect }) {
    const [id = ''] = words;
    const { engine } = await connect();
    const home = (await allHomes(engine)).find((each) => each.id === id);
    if (home) {
      output.record(home);
      output.data(addressLine(home.address));
      return true;
    }
    const shown = await engine.call('documents.show', { id, text: flag('text') || !output.json });
    const { row, mediaType, bytes, sha256, facts, tags, links, versions } = shown.document;
    const says = whatItSays(shown);
    output.record({
      ...row,
      mediaType,
      bytes,
      sha256,
      tags,
      links,
      versions: versions.map(({ id: version }) => version),
      ...says,
      corrected: facts.filter((fact) => ['corrected', 'confirmed'].includes(fact.certainty)).map((fact) => fact.name),
      ...(flag('text') ? { text: shown.text ?? '' } : {}),
    });
    const lines = Object.entries(says.facts).map(([name, fact]) => [
      name,
      String(fact.value),
      fact.page === null ? '' : String(fact.page),
    ]);
    const { say } = output;
    output.data(`${row.title}\n${kindName(output, row.kind)}\n`);
    if (lines.length > 0)
      output.table([say('cli.column.fact'), say('cli.column.value'), say('cli.column.page')], lines);
    if (flag('text')) output.data(`\n${shown.text ?? ''}`);
    return true;
  },
};

export const home: Command = {
  usage: 'home add ADDRESS [--type house|apartment|cabin|commercial] [--matrikkel 0301-31/333]',
  options: { matrikkel: { type: 'string' }, type: { type: 'string' } },
  words: [2, Number.POSITIVE_INFINITY],
  async run({ words, text, output, connect }) {
    const [verb, ...address] = words;
    if (verb !== 'add') throw new UsageError(`usage: boligperm ${home.usage}`);
    const given = text('matrikkel');
    const matrikkel = given === undefined ? undefined : parseMatrikkel(given);
    if (given !== undefined && !matrikkel)
      throw new UsageError(`${given} is not a matrikkel number such as 0301-31/333.`);
    const type = text('type') ?? '';
    const propertyType = propertyTypes.find((each) => each === type);
    if (propertyType === undefined) throw new UsageError(`${type} is not house, apartment, cabin or commercial.`);
    const { engine } = await connect();
    const added = await addHome(engine, address.join(' '), { propertyType, ...(matrikkel ? { matrikkel } : {}) });
    output.record(added);
    output.data(`${added.id}  ${addressLine(added.address)}`);
    return true;
  },
};
