// Several machines with one home, a server, and trouble on every line: a seed of it, until all have met again.
import { join } from 'node:path';
import { projectRoot } from './harness';
import { type HomeMachine, type MeetingPlace, openMachine, settleAll } from './home-machine';
import { differences, lost, peopleAtHome, seeded } from './random-edits';
import { troubles } from './unreliable-line';

export type SharedHome = {
  readonly machines: readonly HomeMachine[];
  readonly homeId: string;
  readonly documentIds: readonly string[];
  end(): Promise<void>;
};

const papers = ['faktura_20417.pdf', 'Faktura maling.pdf', 'Radonrapport.pdf', 'energiattest.pdf'];

/** The first machine has a home with papers, and the others have joined it. */
export async function shareHome(place: MeetingPlace, count: number, mode: 'sealed' | 'open'): Promise<SharedHome> {
  const machines: HomeMachine[] = [];
  for (let at = 0; at < count; at += 1) machines.push(await openMachine(`Maskin ${at + 1}`, place.address));
  const [first, ...others] = machines;
  if (!first) throw new Error('no machine');
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  const { id: homeId } = await first.engine.call('homes.add', { address, propertyType: 'house' });
  const documentIds: string[] = [];
  for (const name of papers) {
    const path = join(projectRoot, 'resources', 'sample-home', 'papers', name);
    const { token, fileName } = await first.app.shell.call('files.offer', { path });
    const { id } = await first.engine.call('documents.importOffered', { homeId, token, fileName });
    await first.engine.call('documents.waitRead', { id });
    documentIds.push(id);
  }
  const recoveryPhrase = await first.found(place, mode);
  await first.sync();
  for (const machine of others) await machine.join(place, recoveryPhrase);
  await settleAll(machines);
  return {
    machines,
    homeId,
    documentIds,
    async end() {
      await Promise.all(machines.map((machine) => machine.end()));
    },
  };
}

export type Outcome = {
  readonly different: readonly string[];
  readonly lost: readonly string[];
  readonly trouble: number;
};

/** `disturb`: what happens to the server itself half way. */
export async function liveThrough(
  { machines, homeId, documentIds }: SharedHome,
  seed: number,
  disturb: () => Promise<void>,
): Promise<Outcome> {
  const random = seeded(seed);
  const people = peopleAtHome({ homeId, documentIds }, random, `f${seed}`);
  const before = troubleOf(machines);
  for (const { line } of machines) {
    const own = seeded(seed * 31 + 7);
    line.trouble(() => (own() < 0.25 ? troubles[Math.floor(own() * troubles.length)] : undefined));
  }
  const deeds = 14;
  for (let done = 0; done < deeds; done += 1) {
    const acting = machines.filter(() => random() < 0.8);
    await Promise.all(acting.map((machine) => people.act(machine)));
    if (random() < 0.4) for (const machine of machines) await machine.sync().catch(() => undefined);
    if (done === deeds / 2) await disturb();
  }
  for (const { line } of machines) line.trouble(() => undefined);
  await settleAll(machines);
  const all = await Promise.all(machines.map((machine) => machine.everything()));
  const [first = new Map<string, string>()] = all;
  return {
    different: differences(all),
    lost: lost(people.standing(), first),
    trouble: troubleOf(machines) - before,
  };
}

const troubleOf = (machines: readonly HomeMachine[]): number =>
  machines.reduce((sum, { line }) => sum + troubles.reduce((own, name) => own + line.came[name], 0), 0);
