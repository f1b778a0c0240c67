// A signing service on this machine that speaks Idura's HTTP, for tests: holds orders, and people sign when a test says so.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Order = {
  readonly id: string;
  status: 'OPEN' | 'CLOSED' | 'CANCELLED' | 'EXPIRED';
  readonly blob: string;
  readonly signatories: { readonly reference: string; status: 'OPEN' | 'SIGNED' | 'REJECTED' }[];
};

export const serviceAccess = { clientId: 'urn:test:boligperm', secret: 'prøve-hemmelighet' };

export async function startSigningService() {
  const orders = new Map<string, Order>();
  let fault: 'none' | 'garbage' | 'errors' = 'none';
  const wanted = `Basic ${Buffer.from(`${serviceAccess.clientId}:${serviceAccess.secret}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = (status: number, body: unknown) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(typeof body === 'string' ? body : JSON.stringify(body));
      if (request.method !== 'POST' || request.url !== '/v1/graphql') return answer(404, {});
      if (request.headers.authorization !== wanted) return answer(401, {});
      if (fault === 'garbage') return answer(200, '<html>');
      if (fault === 'errors') return answer(200, { data: null, errors: [{ message: 'document already signed' }] });
      const { query, variables } = JSON.parse(Buffer.concat(parts).toString('utf8'));
      return answer(200, { data: reply(query, variables) });
    });
  });
  const view = ({ id, status, signatories }: Order) => ({
    id,
    status,
    signatories: signatories.map(({ reference, status: state }) => ({
      reference,
      status: state,
      href: `https://sign.example/${id}/${reference}`,
    })),
  });
  const reply = (query: string, variables: Record<string, unknown>): unknown => {
    const input = variables.input as Record<string, never> | undefined;
    if (query.includes('createSignatureOrder')) {
      const { documents, signatories } = input as unknown as {
        documents: { pdf: { blob: string } }[];
        signatories: { reference: string }[];
      };
      const order: Order = {
        id: `order-${orders.size + 1}`,
        status: 'OPEN',
        blob: documents[0]?.pdf.blob ?? '',
        // In another order than they were named: nobody may lean on it.
        signatories: [...signatories].reverse().map(({ reference }) => ({ reference, status: 'OPEN' })),
      };
      orders.set(order.id, order);
      return { createSignatureOrder: { signatureOrder: view(order) } };
    }
    const id = String(variables.id ?? (input as unknown as { signatureOrderId?: string })?.signatureOrderId ?? '');
    const order = orders.get(id);
    if (!order) return { signatureOrder: null };
    if (query.includes('closeSignatureOrder')) {
      order.status = 'CLOSED';
      return { closeSignatureOrder: { signatureOrder: { documents: [{ blob: order.blob }] } } };
    }
    if (query.includes('cancelSignatureOrder')) {
      order.status = 'CANCELLED';
      return { cancelSignatureOrder: { signatureOrder: { id } } };
    }
    return { signatureOrder: query.includes('documents') ? { documents: [{ blob: order.blob }] } : view(order) };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    orders,
    /** As if the person at this place had signed, or refused. */
    answer(id: string, place: number, status: 'SIGNED' | 'REJECTED') {
      const party = orders.get(id)?.signatories.find(({ reference }) => reference === String(place));
      if (party) party.status = status;
    },
    expire(id: string) {
      const order = orders.get(id);
      if (order) order.status = 'EXPIRED';
    },
    fail(how: typeof fault) {
      fault = how;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
