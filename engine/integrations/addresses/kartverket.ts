// Kartverket's address register (Matrikkelen, open data under NLOD): what it answers, made into addresses of ours.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FoundAddress } from '../../../shared/api/register';
import { ProblemError, problem } from '../../../shared/problem';

/**
 * What is used of the reply of GET /adresser/v1/sok, version 1 (ws.geonorge.no/adresser/v1). The rest of it may change.
 * `undernummer` and `bokstav` may be null or ''; the register knows neither sections nor shares of housing co-operatives.
 */
const Reply = Type.Object({
  adresser: Type.Array(
    Type.Object({
      adressetekst: Type.String({ minLength: 1, maxLength: 120 }),
      postnummer: Type.String({ pattern: '^\\d{4}$' }),
      poststed: Type.String({ maxLength: 80 }),
      kommunenummer: Type.String({ pattern: '^\\d{4}$' }),
      kommunenavn: Type.String({ maxLength: 80 }),
      gardsnummer: Type.Integer({ minimum: 0, maximum: 99_999 }),
      bruksnummer: Type.Integer({ minimum: 0, maximum: 9_999 }),
      festenummer: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 9_999 }), Type.Null()])),
      bruksenhetsnummer: Type.Optional(
        Type.Union([Type.Array(Type.String({ maxLength: 20 }), { maxItems: 2_000 }), Type.Null()]),
      ),
    }),
    { maxItems: 100 },
  ),
});

const mostAddresses = 10;
const mostUnits = 200;

/** `ask` sends the text and nothing else. Throws ProblemError `unavailable` when no answer, or none that can be understood, comes. */
export async function findInKartverket(ask: (text: string) => Promise<string>, text: string): Promise<FoundAddress[]> {
  const reply = readReply(await ask(text));
  if (!reply) throw new ProblemError(problem('unavailable'));
  return reply.adresser.slice(0, mostAddresses).map(addressOf);
}

function readReply(text: string): Static<typeof Reply> | undefined {
  try {
    const reply: unknown = JSON.parse(text);
    return Value.Check(Reply, reply) ? reply : undefined;
  } catch {
    return undefined;
  }
}

function addressOf(found: Static<typeof Reply>['adresser'][number]): FoundAddress {
  const { adressetekst, postnummer, poststed, kommunenummer, kommunenavn, gardsnummer, bruksnummer, festenummer } =
    found;
  return {
    address: { street: adressetekst, postalCode: postnummer, place: placeName(poststed) },
    municipality: kommunenavn,
    ...(gardsnummer > 0
      ? {
          matrikkel: {
            knr: kommunenummer,
            gnr: gardsnummer,
            bnr: bruksnummer,
            ...(festenummer ? { fnr: festenummer } : {}),
          },
        }
      : {}),
    units: [...new Set(found.bruksenhetsnummer ?? [])].filter((unit) => /^[HULK]\d{4}$/.test(unit)).slice(0, mostUnits),
  };
}

/** The register writes OSLO and MO I RANA; a letter does not. */
const placeName = (place: string): string =>
  place
    .toLocaleLowerCase('nb')
    .replace(/(^|[\s-])(\p{L}+)/gu, (_, before: string, word: string) =>
      before !== '' && small.has(word)
        ? before + word
        : before + word.charAt(0).toLocaleUpperCase('nb') + word.slice(1),
    );
const small = new Set(['i', 'på', 'og', 'ved']);
