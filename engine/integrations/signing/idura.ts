// Idura Signatures (formerly Criipto): people sign with BankID or another eID, and the paper comes back as PAdES-LTA. GraphQL over HTTPS.
import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { ProblemError, problem } from '../../../shared/problem';
import { base64, fromBase64, utf8 } from '../../security/bytes';

export type IduraAccess = {
  /** The origin; `/v1/graphql` lies under it. */
  readonly server: string;
  readonly clientId: string;
  readonly secret: string;
};

export type IduraParty = { readonly state: 'waiting' | 'signed' | 'declined'; readonly link: string };
export type IduraOrder = {
  readonly parties: readonly IduraParty[];
  readonly paper: Uint8Array<ArrayBuffer> | undefined;
};

/** A contract with its attachments as pictures; what comes back has stamps and revocation lists in it. */
const mostReplyBytes = 120 * 1024 * 1024;
const longestMs = 60_000;
/** What is not signed by then is taken off their servers. */
const expiresInDays = 14;

const Signatory = Type.Object({
  reference: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
  /** OPEN, SIGNED, REJECTED, ERROR, DELETED; more may come. */
  status: Type.String({ maxLength: 40 }),
  href: Type.String({ maxLength: 2_000 }),
});
const Order = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 200 }),
  status: Type.String({ maxLength: 40 }),
  signatories: Type.Array(Signatory, { maxItems: 50 }),
});
const Documents = Type.Array(Type.Object({ blob: Type.Union([Type.String(), Type.Null()]) }), { maxItems: 10 });

const fields = 'id status signatories { reference status href }';

export function idura({ server, clientId, secret }: IduraAccess) {
  const ask = async <T extends TSchema>(query: string, variables: object, Reply: T): Promise<Static<T>> => {
    let reply: Response;
    try {
      reply = await fetch(`${server}/v1/graphql`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${base64(utf8(`${clientId}:${secret}`))}`,
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: JSON.stringify({ query, variables }),
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(longestMs),
      });
    } catch {
      throw new ProblemError(problem('server-unreachable'));
    }
    if (reply.status === 401 || reply.status === 403) throw new ProblemError(problem('server-refused'));
    if (!reply.ok || Number(reply.headers.get('content-length') ?? 0) > mostReplyBytes) throw faulty();
    const text = await reply.text().catch(() => '');
    if (text.length > mostReplyBytes) throw faulty();
    return read(text, Reply);
  };

  return {
    /** `reference`s are ours: the places of the parties, so that no name of theirs has to be compared. */
    async order(asked: {
      readonly title: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly parties: readonly { readonly name: string }[];
    }): Promise<{ readonly id: string; readonly parties: readonly IduraParty[] }> {
      const { title, bytes, parties } = asked;
      const { createSignatureOrder } = await ask(
        `mutation create($input: CreateSignatureOrderInput!) { createSignatureOrder(input: $input) { signatureOrder { ${fields} } } }`,
        {
          input: {
            title,
            expiresInDays,
            documents: [{ pdf: { title, storageMode: 'Temporary', blob: base64(bytes) } }],
            // No names: who signs is told by their eID.
            signatories: parties.map((_, at) => ({ reference: String(at), signingSequence: at + 1 })),
          },
        },
        Type.Object({ createSignatureOrder: Type.Object({ signatureOrder: Order }) }),
      );
      const { id, signatories } = createSignatureOrder.signatureOrder;
      return { id, parties: inPlace(signatories, parties.length) };
    },

    /** Asks how far it is; once all have signed, closes the order and brings the paper home. */
    async look(id: string): Promise<IduraOrder> {
      const { signatureOrder } = await ask(
        `query look($id: ID!) { signatureOrder(id: $id) { ${fields} } }`,
        { id },
        Type.Object({ signatureOrder: Type.Union([Order, Type.Null()]) }),
      );
      if (!signatureOrder) throw new ProblemError(problem('not-found'));
      const parties = inPlace(signatureOrder.signatories, signatureOrder.signatories.length);
      if (signatureOrder.status === 'EXPIRED' || signatureOrder.status === 'CANCELLED')
        return {
          parties: parties.map((party) => (party.state === 'waiting' ? { ...party, state: 'declined' } : party)),
          paper: undefined,
        };
      if (!parties.every(({ state }) => state === 'signed')) return { parties, paper: undefined };
      const documents =
        signatureOrder.status === 'CLOSED'
          ? (
              await ask(
                'query papers($id: ID!) { signatureOrder(id: $id) { documents { blob } } }',
                { id },
                Type.Object({ signatureOrder: Type.Object({ documents: Documents }) }),
              )
            ).signatureOrder.documents
          : (
              await ask(
                'mutation close($input: CloseSignatureOrderInput!) { closeSignatureOrder(input: $input) { signatureOrder { documents { blob } } } }',
                { input: { signatureOrderId: id, retainDocumentsForDays: 7 } },
                Type.Object({
                  closeSignatureOrder: Type.Object({ signatureOrder: Type.Object({ documents: Documents }) }),
                }),
              )
            ).closeSignatureOrder.signatureOrder.documents;
      const paper = fromBase64(documents[0]?.blob ?? '');
      if (!paper || paper.length === 0) throw faulty();
      return { parties, paper };
    },

    async cancel(id: string): Promise<void> {
      await ask(
        'mutation cancel($input: CancelSignatureOrderInput!) { cancelSignatureOrder(input: $input) { signatureOrder { id } } }',
        { input: { signatureOrderId: id } },
        Type.Object({ cancelSignatureOrder: Type.Object({ signatureOrder: Type.Object({ id: Type.String() }) }) }),
      );
    },
  };
}

const faulty = () => new ProblemError(problem('server-faulty'));

function read<T extends TSchema>(text: string, Reply: T): Static<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw faulty();
  }
  const { data, errors } = value as { readonly data?: unknown; readonly errors?: readonly unknown[] };
  if (Array.isArray(errors) && errors.length > 0) throw new ProblemError(problem('signing-refused'));
  if (!Value.Check(Reply, data)) throw faulty();
  return data as Static<T>;
}

function inPlace(signatories: readonly Static<typeof Signatory>[], count: number): readonly IduraParty[] {
  return Array.from({ length: count }, (_, at) => {
    const found = signatories.find(({ reference }) => reference === String(at));
    if (!found) throw faulty();
    return { state: stateOf(found.status), link: found.href };
  });
}

function stateOf(status: string): IduraParty['state'] {
  if (status === 'SIGNED') return 'signed';
  return status === 'REJECTED' || status === 'DELETED' ? 'declined' : 'waiting';
}
