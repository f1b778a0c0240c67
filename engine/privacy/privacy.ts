// What is kept of a person: found wherever it stands, handed over, erased for good, and accounted for.
import type { Client, Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { FoundPaper, FoundPerson } from '../../shared/api/privacy';
import type { EngineShellContract } from '../../shared/api/shell';
import { wordsIn } from '../../shared/i18n/words';
import { dutyOfSale, retentionRules } from '../../shared/markets/no/retention';
import { ProblemError, problem } from '../../shared/problem';
import { foldText } from '../../shared/values/folded-text';
import { erasedHash } from '../vault/backup/erased';
import { fileStream } from '../vault/file-stream';
import type { Search } from '../vault/search';
import type { Vault } from '../vault/vault';

type Names = Extract<keyof EngineContract, `privacy.${string}`>;
type Chosen = Pick<FoundPerson, 'place' | 'recordId' | 'personId'>;
type Language = 'nb' | 'en';
type Table = {
  readonly title: string;
  readonly empty: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const mostPapers = 500;

export function privacyHandlers(options: {
  /** Not the one whose changes are remembered: what is erased must not stand in the history. */
  readonly vault: Vault;
  readonly search: Search;
  readonly shell: Client<EngineShellContract>;
  readonly documents: Pick<Handlers<EngineContract>, 'documents.trash' | 'documents.erase'>;
  /** Notes in the audit; `body` is kept as it is. */
  readonly note: (what: string, subjectId: string, body?: string) => void;
  /** When what was noted is durable. */
  readonly noted: () => Promise<void>;
  /** Backups of before are to go. */
  readonly renewBackups: () => Promise<void>;
}): Pick<Handlers<EngineContract>, Names> {
  const { vault, search, shell, documents, note, noted, renewBackups } = options;

  const everybody = async (): Promise<readonly FoundPerson[]> => {
    const [contacts, homes, cases, shares] = await Promise.all([
      vault.contacts.select(),
      vault.homes.select(),
      vault.cases.select(),
      vault.shares.select(),
    ]);
    const told = (...details: readonly string[]) => details.filter((detail) => detail !== '');
    return [
      ...contacts.map(({ id, name, email, phone, orgNumber, note: words }) => ({
        ...{ place: 'contact' as const, recordId: id, personId: '', name },
        details: told(email, phone, orgNumber, words),
      })),
      ...homes.flatMap(({ id, people }) =>
        people.map((person) => ({
          ...{ place: 'household' as const, recordId: id, personId: person.id, name: person.name },
          details: told(person.share),
        })),
      ),
      ...cases.flatMap(({ id, seller, people, stageSince }) =>
        people.map(({ id: personId, name, email, phone, address, note: words, consentAt, consentTo }) => {
          const rule = dutyOfSale(seller);
          const until = rule && new Date(stageSince + rule.years * 365.25 * 86_400_000).toISOString().slice(0, 10);
          return {
            ...{ place: 'sale' as const, recordId: id, personId, name },
            details: told(email, phone, address, words),
            ...(consentAt > 0 ? { consent: { at: consentAt, to: consentTo } } : {}),
            ...(rule && until ? { duty: { rule: rule.source, until } } : {}),
          };
        }),
      ),
      ...shares.flatMap(({ id, recipient }) =>
        recipient === '' ? [] : [{ place: 'share' as const, recordId: id, personId: '', name: recipient, details: [] }],
      ),
    ];
  };

  const papersNaming = async (query: string): Promise<readonly FoundPaper[]> => {
    const { numbers, names } = await search.query({ query: `"${query.replaceAll('"', ' ')}"`, limit: mostPapers });
    return [...numbers].flatMap((no) => {
      const row = vault.archive.rows().get(names[no] ?? '');
      return row ? [{ id: row.id, title: row.title || row.fileName, date: row.date }] : [];
    });
  };

  const isChosen = (chosen: readonly Chosen[]) => {
    const keys = new Set(chosen.map(keyOf));
    return (person: Chosen) => keys.has(keyOf(person));
  };

  const write = async (token: string, bytes: Blob) => {
    try {
      await bytes.stream().pipeTo(fileStream(shell, token));
      await shell.call('files.finish', { token, keep: true });
    } catch (error) {
      await shell.call('files.finish', { token, keep: false }).catch(() => undefined);
      throw error;
    }
  };
  const typeset = async (token: string, language: Language, title: string, lead: string, parts: readonly Table[]) => {
    const now = new Date();
    const say = wordsIn(language);
    const data = {
      ...{ title, lead, parts, language, footer: say('app.name') },
      day: [now.getFullYear(), now.getMonth() + 1, now.getDate()],
    };
    const { job } = await shell.call('typeset.begin', {});
    const { bytes } = await shell.call('typeset.finish', {
      ...{ job, template: 'report', data: JSON.stringify(data), standard: 'ua' },
      madeAt: Math.floor(now.getTime() / 1_000),
    });
    await write(token, new Blob([bytes]));
  };
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);

  return {
    'privacy.find': async ({ query }) => {
      await vault.archive.ready;
      const wanted = foldText(query.trim());
      const people = (await everybody()).filter(({ name, details }) =>
        [name, ...details].some((text) => foldText(text).includes(wanted)),
      );
      const about = new Set(people.flatMap(({ personId, recordId }) => [personId || recordId]));
      let lines = 0;
      for await (const some of vault.entries.all())
        for (const { subjectId, personId } of some) if (about.has(personId) || about.has(subjectId)) lines += 1;
      return { people: [...people], papers: [...(await papersNaming(query.trim()))], lines };
    },

    'privacy.export': async ({ people: chosen, documentIds, as, token, language }) => {
      const people = (await everybody()).filter(isChosen(chosen));
      const found = await vault.documents.getMany(documentIds);
      const papers = [...found.values()].map(({ id, title, date, sender, fileName }) => ({
        ...{ id, title: title || fileName, date, sender },
      }));
      for (const { recordId, personId } of people) note('person.exported', personId || recordId);
      if (as === 'json') {
        const whole = { format: 'boligperm-person', version: 1, madeAt: new Date().toISOString(), people, papers };
        await write(token, new Blob([`${JSON.stringify(whole, undefined, 2)}\n`]));
        return {};
      }
      const say = wordsIn(language);
      await typeset(token, language, say('privacy.pdf.title'), say('privacy.pdf.lead'), [
        {
          ...{ title: say('privacy.pdf.records'), empty: say('privacy.none') },
          columns: [
            say('privacy.pdf.name'),
            say('privacy.pdf.where'),
            say('privacy.pdf.details'),
            say('privacy.pdf.consent'),
          ],
          rows: people.map(({ name, place, details, consent }) => [
            name,
            say(`privacy.place.${place}`),
            details.join(', '),
            consent ? `${day(consent.at)} ${consent.to}` : '',
          ]),
        },
        {
          ...{ title: say('privacy.pdf.papers'), empty: say('privacy.none') },
          columns: [say('privacy.pdf.paper'), say('privacy.pdf.date')],
          rows: papers.map(({ title, date }) => [title, date]),
        },
      ]);
      return {};
    },

    'privacy.erase': async ({ people: chosen, documentIds }) => {
      const people = (await everybody()).filter(isChosen(chosen));
      const bound = people.find(({ duty }) => duty);
      // The law comes first: whoever asks is told which, and until when.
      if (bound?.duty) throw new ProblemError(problem('must-be-kept', { until: bound.duty.until }));
      const gone: string[] = [...documentIds];
      for (const { place, recordId, personId } of people) {
        gone.push(place === 'share' ? `${recordId}|recipient` : personId || recordId);
        await erasePerson(vault, { place, recordId, personId });
      }
      if (documentIds.length > 0) {
        await documents['documents.trash']({ ids: documentIds });
        await documents['documents.erase']({ ids: documentIds });
      }
      // Hashes alone: the list says who must not come back to whoever brings them, and nothing to anybody else.
      const hashes = await Promise.all(gone.map(erasedHash));
      for (let start = 0; start < hashes.length; start += 1_000)
        note('person.erased', '', hashes.slice(start, start + 1_000).join(' '));
      await noted();
      await renewBackups();
      return { people: people.length, papers: documentIds.length };
    },

    'privacy.record': async ({ token, language }) => {
      const say = wordsIn(language);
      const people = await everybody();
      const places = ['contact', 'household', 'sale', 'share'] as const;
      await typeset(token, language, say('privacy.record.title'), say('privacy.record.lead'), [
        {
          ...{ title: say('privacy.record.activities'), empty: say('privacy.none') },
          columns: [
            say('privacy.record.who'),
            say('privacy.record.count'),
            say('privacy.record.purpose'),
            say('privacy.record.basis'),
            say('privacy.record.receivers'),
          ],
          rows: places.map((place) => [
            say(`privacy.place.${place}`),
            String(people.filter((person) => person.place === place).length),
            say(`privacy.purpose.${place}`),
            say(`privacy.basis.${place}`),
            say(`privacy.receivers.${place}`),
          ]),
        },
        {
          ...{ title: say('privacy.record.retention'), empty: say('privacy.none') },
          columns: [say('privacy.record.rule'), say('privacy.record.years'), say('privacy.record.force')],
          rows: retentionRules.map(({ source, asOf, years, force, weak }) => [
            `${source} (${asOf}${weak ? `, ${say('privacy.record.weak')}` : ''})`,
            String(years),
            say(`privacy.force.${force}`),
          ]),
        },
        {
          ...{ title: say('privacy.record.security'), empty: say('privacy.none') },
          columns: [say('privacy.record.measure')],
          rows: (['local', 'lock', 'backup', 'audit'] as const).map((each) => [say(`privacy.measure.${each}`)]),
        },
        {
          ...{ title: say('privacy.record.consents'), empty: say('privacy.none') },
          columns: [say('privacy.pdf.name'), say('privacy.pdf.date'), say('privacy.record.to')],
          rows: people.flatMap(({ name, consent }) => (consent ? [[name, day(consent.at), consent.to]] : [])),
        },
      ]);
      return {};
    },
  };
}

const keyOf = ({ place, recordId, personId }: Chosen): string => `${place}/${recordId}/${personId}`;

async function erasePerson(vault: Vault, { place, recordId, personId }: Chosen): Promise<void> {
  switch (place) {
    case 'contact': {
      await vault.contacts.erase([recordId]);
      const told = await vault.history.select({ recordId });
      await vault.history.erase(told.map(({ id }) => id));
      return;
    }
    case 'household': {
      await vault.homes.edit(recordId, ({ people }) => ({ people: people.filter(({ id }) => id !== personId) }));
      const told = await vault.history.select({ recordId });
      const naming = told.filter(({ differences }) => differences.some(({ field }) => field.startsWith('people')));
      await vault.history.erase(naming.map(({ id }) => id));
      return;
    }
    case 'sale':
      // Their key goes with them: what the books say of them can be read by nobody any more, and the chains are whole.
      await vault.cases.edit(recordId, ({ people }) => ({ people: people.filter(({ id }) => id !== personId) }));
      return;
    case 'share':
      await vault.shares.edit(recordId, () => ({ recipient: '' }));
      return;
    default:
      place satisfies never;
  }
}
