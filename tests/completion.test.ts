// A sale from the agreement to the sealed dossier, in the real engine: set, signed by two, settled, sealed, and looked at by poppler, openssl and the command line.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContractView, DossierView, SettlementView } from '../shared/api/completion';
import type { SigningView } from '../shared/api/signing';
import { type EngineUnderTest, freshVault, runCommandLine, startEngine } from './harness';
import { serviceAccess, startSigningService } from './signing-service-under-test';
import { typedPdf } from './typed-pdf';

const vault = freshVault();
const outside = join(dirname(vault.folder), 'outside');
let app: EngineUnderTest;
let caseId: string;
let homeId: string;

const once = <T>(listen: (onValue: (value: T) => void, onProblem: (why: unknown) => void) => () => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = listen((value) => {
      setTimeout(() => stop());
      resolve(value);
    }, reject);
  });
const contractNow = async () =>
  (await once<{ contract: ContractView | null }>((a, b) => app.engine.live('contract.get', { id: caseId }, a, b)))
    .contract;
const settlementNow = async () =>
  (await once<{ settlement: SettlementView | null }>((a, b) => app.engine.live('settlement.get', { id: caseId }, a, b)))
    .settlement;
const dossierNow = async () =>
  (await once<{ dossier: DossierView | null }>((a, b) => app.engine.live('dossier.get', { id: caseId }, a, b))).dossier;
const paperOf = async (id: string, name: string): Promise<string> => {
  const { bytes } = await app.engine.call('documents.original', { id });
  const path = join(outside, name);
  writeFileSync(path, bytes);
  return path;
};
const bent = (path: string, at: number): string => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const other = path.replace(/([.]\w+)$/, '-bent$1');
  writeFileSync(other, bytes);
  return other;
};
const pdfsig = (path: string) => spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }).stdout;

beforeAll(async () => {
  mkdirSync(outside, { recursive: true });
  app = await startEngine({ vault: vault.folder });
  ({ id: homeId } = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  }));
  await app.engine.call('register.edit', {
    homeId,
    edit: {
      set: { tenure: 'selveier', matrikkel: '0301-31/333' },
      put: { people: [{ id: 'kari', name: 'Kari Nordmann', role: 'owner', share: '1/1' }] },
    },
  });
  ({ id: caseId } = await app.engine.call('sale.open', { homeId }));
  writeFileSync(
    join(outside, 'egenerklaering.pdf'),
    typedPdf('# Egenerklæring\n\nBjørkelia 14. Kjenner du til feil? Nei.'),
  );
});
afterAll(async () => {
  await app?.leave();
  vault.remove();
});

it('an agreement says what is missing, and what the buyer pays by the rates of the day', async () => {
  const before = await contractNow();
  expect(before?.lacks.filter(({ bars }) => bars).map(({ fact }) => fact)).toEqual([
    'buyers',
    'price',
    'professional',
    'takeoverOn',
  ]);
  await app.engine.call('contract.addBuyer', {
    id: caseId,
    name: 'Ola Kjøper',
    address: 'Solbakken 3, 2999 Solvang',
    email: '',
    phone: '',
  });
  const { undo } = await app.engine.call('contract.edit', {
    id: caseId,
    edit: {
      price: 4_290_000_00,
      takeoverOn: '2027-01-15',
      professional: { name: 'Advokat Lie', orgNumber: '', clientAccount: '12345678903', email: '' },
      agreed: { movables: 'Vaskemaskinen følger med.' },
    },
  });
  expect(undo.takeoverOn).toBe('');
  const after = await contractNow();
  expect(after?.lacks.filter(({ bars }) => bars)).toEqual([]);
  expect(after?.costs.find(({ id }) => id === 'documentTax')?.amount).toBe(107_250_00);
  expect(after?.total).toBe(4_290_000_00 + 107_250_00 + 545_00 + 545_00 + 260_00);
});

it('the three papers of the end are set, and say what was agreed', async () => {
  for (const [kind, words] of [
    ['kjopekontrakt', ['Ola Kjøper', 'Kari Nordmann', '4 290 000', 'Advokat Lie', 'Vaskemaskinen', '0301-31/333']],
    ['overtakelsesprotokoll', ['Ola Kjøper', 'Målere']],
    ['oppgjorsoppstilling', ['Kjøper betaler inn', '107 250']],
  ] as const) {
    const out = join(outside, `${kind}.pdf`);
    const told = await runCommandLine([
      'paper',
      kind,
      '--case',
      caseId,
      '--out',
      out,
      '--language',
      'nb',
      '--json',
      '--vault',
      vault.folder,
    ]);
    expect(told.exitCode, told.stderr).toBe(0);
    const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' }).replaceAll('\u00a0', ' ');
    for (const word of words) expect(text, kind).toContain(word);
  }
});

const drawn = {
  sort: 'drawn' as const,
  strokes: [
    [100, 800, 300, 200, 500, 700],
    [550, 300, 900, 600],
  ],
  text: '',
};
let signed: SigningView;

it('two sign in their order, each signature labelled for what it is, and poppler finds both valid', async () => {
  const started = await app.engine.call('signing.start', {
    caseId,
    kind: 'kjopekontrakt',
    language: 'nb',
    way: 'app',
    parties: [
      { personId: '', name: 'Kari Nordmann', role: 'seller' },
      { personId: '', name: 'Ola Kjøper', role: 'buyer' },
    ],
  });
  expect(started).toMatchObject({ standing: 'waiting', nextPartyId: 'p1' });
  const sign = (partyId: string, mark: typeof drawn | { sort: 'typed'; strokes: never[]; text: string }) =>
    app.engine.call('signing.sign', {
      caseId,
      id: started.id,
      partyId,
      mark,
      identity: 'seen',
      identityNote: 'pass',
      language: 'nb',
    });
  await expect(sign('p2', drawn)).rejects.toThrow('not-your-turn');
  await sign('p1', drawn);
  signed = await sign('p2', { sort: 'typed', strokes: [], text: 'Ola Kjøper' });
  expect(signed).toMatchObject({ standing: 'done', nextPartyId: '' });

  const path = await paperOf(signed.documentId, 'kontrakt.pdf');
  const told = pdfsig(path);
  expect(told.match(/Signature is Valid/g)).toHaveLength(2);
  expect(told).toContain('ETSI.CAdES.detached');
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  expect(text.match(/Enkel elektronisk signatur \(SES\)/g)).toHaveLength(2);
  expect(text).toContain('legitimasjon sett: pass');

  const ours = await runCommandLine(['verify', path, '--json', '--vault', vault.folder]);
  expect(ours.exitCode, ours.stderr).toBe(0);
  expect(ours.lines()).toMatchObject([
    { state: 'intact', after: 'signatures', name: 'Kari Nordmann', isOwn: true },
    { state: 'intact', after: 'nothing', name: 'Ola Kjøper', isOwn: true },
    { verdict: 'intact' },
  ]);
  const changed = bent(path, 700);
  expect(pdfsig(changed)).not.toContain('Signature is Valid');
  expect((await runCommandLine(['verify', changed, '--json', '--vault', vault.folder])).exitCode).toBe(1);
});

it('a paper signed with a service comes home when all have signed', async () => {
  const service = await startSigningService();
  try {
    const start = () =>
      app.engine.call('signing.start', {
        caseId,
        kind: 'losoreliste',
        language: 'nb',
        way: 'provider',
        parties: [{ personId: '', name: 'Kari Nordmann', role: 'seller' }],
      });
    await expect(start()).rejects.toThrow('signing-no-service');
    await app.engine.call('signing.keepService', { server: service.server, ...serviceAccess });
    const started = await start();
    expect(started.parties[0]?.link).toContain('https://');
    service.answer(started.orderId, 0, 'SIGNED');
    expect(await app.engine.call('signing.fetch', { caseId, id: started.id })).toMatchObject({ standing: 'done' });
  } finally {
    await service.stop();
  }
});

it('the settlement is followed step by step, and handed over as one ZIP', async () => {
  await app.engine.call('settlement.edit', {
    id: caseId,
    edit: {
      done: { contract: { on: '2026-12-02', note: '' }, payment: { on: '2027-01-14', note: '' } },
      readings: [{ id: 'm1', what: 'electricity', meter: '7359992', reading: '48213' }],
      keys: 4,
      isCleared: true,
      loans: 1_500_000_00,
      sharedCosts: [
        {
          id: 'c1',
          what: 'Kommunale avgifter',
          amount: 9_000_00,
          from: '2027-01-01',
          to: '2027-03-31',
          paidBy: 'seller',
        },
      ],
      takenOverOn: '2027-01-15',
    },
  });
  const settlement = await settlementNow();
  expect(settlement?.steps.filter(({ isEarly }) => isEarly).map(({ id }) => id)).toEqual(['payment']);
  expect(settlement?.sums).toMatchObject({ balance: 7_600_00, payout: 4_290_000_00 + 7_600_00 - 1_500_000_00 });
  const out = join(outside, 'oppgjor.zip');
  const { token } = await app.shell.call('files.create', { path: out });
  const { files } = await app.engine.call('settlement.package', { id: caseId, language: 'nb', token });
  expect(files).toContain('oversikt.txt');
  expect(files.some((name) => /Kjøpekontrakt/.test(name))).toBe(true);
});

it('the dossier is sealed into the archive, and holds until a byte of it is changed', async () => {
  const sealed = await app.engine.call('dossier.seal', { id: caseId });
  expect(sealed.keepUntil).toBe('2032-01-15');
  const path = await paperOf(sealed.documentId, 'mappe.zip');
  const whole = await runCommandLine(['verify', path, '--json', '--vault', vault.folder]);
  expect(whole.lines()).toMatchObject([{ verdict: 'whole', isOwn: true, keepUntil: '2032-01-15' }]);
  expect(whole.exitCode).toBe(0);

  // As its README says, without the app.
  execFileSync('unzip', ['-q', '-o', path, '-d', join(outside, 'mappe')]);
  execFileSync(
    'openssl',
    [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      'manifest.p7s',
      '-content',
      'manifest.json',
      '-noverify',
      '-out',
      '/dev/null',
    ],
    { cwd: join(outside, 'mappe'), stdio: 'ignore' },
  );
  const size = readFileSync(path).length;
  for (const at of [200, Math.floor(size / 3), Math.floor(size / 2), size - 3_000]) {
    const changed = bent(path, at);
    expect((await runCommandLine(['verify', changed, '--json', '--vault', vault.folder])).exitCode, `byte ${at}`).toBe(
      1,
    );
  }

  const { document } = await app.engine.call('documents.waitRead', { id: sealed.documentId });
  expect(document.row).toMatchObject({ state: 'read', title: 'Salgsmappe Bjørkelia 14' });
  const dossier = await dossierNow();
  expect(dossier?.dossiers).toMatchObject([{ isThere: true }]);
  expect(dossier?.dossiers[0]?.daysLeft).toBeGreaterThan(5 * 365);
});
