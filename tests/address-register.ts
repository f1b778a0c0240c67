// A register of addresses that answers in the shape of Kartverket's, on this machine: invented addresses, for tests.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Address = {
  readonly adressetekst: string;
  readonly postnummer: string;
  readonly poststed: string;
  readonly kommunenummer: string;
  readonly kommunenavn: string;
  readonly gardsnummer: number;
  readonly bruksnummer: number;
  readonly festenummer: number;
  readonly bruksenhetsnummer: readonly string[];
};

const addresses: readonly Address[] = [
  {
    adressetekst: 'Bjørkelia 14',
    postnummer: '2999',
    poststed: 'SOLVANG',
    kommunenummer: '9901',
    kommunenavn: 'SOLVANG',
    gardsnummer: 41,
    bruksnummer: 212,
    festenummer: 0,
    bruksenhetsnummer: ['H0101'],
  },
  {
    adressetekst: 'Bjørkelia 16A',
    postnummer: '2999',
    poststed: 'SOLVANG I DALEN',
    kommunenummer: '9901',
    kommunenavn: 'SOLVANG',
    gardsnummer: 41,
    bruksnummer: 213,
    festenummer: 4,
    bruksenhetsnummer: ['H0101', 'H0201', 'H0202'],
  },
];

type Mood = 'well' | 'broken' | 'flooding' | 'silent' | 'away' | 'elsewhere';

export type AddressRegister = {
  readonly base: string;
  /** The paths and queries asked, in order. */
  readonly asked: readonly string[];
  readonly headers: readonly NodeJS.Dict<string | string[]>[];
  mood: Mood;
  close(): Promise<void>;
};

export async function startAddressRegister(): Promise<AddressRegister> {
  const asked: string[] = [];
  const headers: NodeJS.Dict<string | string[]>[] = [];
  const register = { base: '', asked, headers, mood: 'well' as Mood, close: async () => {} };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    headers.push(request.headers);
    answer(register.mood, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  register.base = `http://127.0.0.1:${port}`;
  register.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return register;
}

function answer(mood: Mood, request: IncomingMessage, response: ServerResponse): void {
  switch (mood) {
    case 'silent':
      return;
    case 'away':
      response.writeHead(503).end('Ikke nå');
      return;
    case 'elsewhere':
      response.writeHead(302, { location: `http://127.0.0.1:1${request.url}` }).end();
      return;
    case 'broken':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"adresser":[{"adressetekst":7}]}');
      return;
    case 'flooding':
      response.writeHead(200);
      response.end(`{"adresser":[${' '.repeat(600 * 1024)}]}`);
      return;
    default:
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found(request.url ?? '')));
  }
}

function found(path: string) {
  const query = new URL(path, 'http://127.0.0.1').searchParams;
  const sought = query.get('sok') ?? '';
  const all = addresses.filter(({ adressetekst }) => adressetekst.toLowerCase().startsWith(sought.toLowerCase()));
  const size = Number(query.get('treffPerSide'));
  return {
    metadata: {
      totaltAntallTreff: all.length,
      treffPerSide: size,
      side: 0,
      viserFra: 0,
      viserTil: Math.min(size, all.length),
      sokeStreng: `sok=${sought}`,
      asciiKompatibel: true,
    },
    adresser: all.slice(0, size).map((address) => ({
      ...address,
      adressenavn: address.adressetekst.replace(/ \d.*$/, ''),
      adressekode: 1001,
      nummer: 14,
      bokstav: '',
      undernummer: null,
      objtype: 'Vegadresse',
      adressetilleggsnavn: null,
      adressetekstutenadressetilleggsnavn: address.adressetekst,
      stedfestingverifisert: true,
      oppdateringsdato: '2024-01-01T00:00:00',
      representasjonspunkt: { epsg: 'EPSG:4258', lat: 60, lon: 10 },
    })),
  };
}
