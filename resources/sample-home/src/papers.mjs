// Every paper of the sample home: its file, its template, what kind of copy it is, and the whole truth about it.
// Fact names are those of the command line; `accept` holds readings that are as right. People, firms and numbers are invented:
// organisation numbers start with 7 and accounts with 1234, which are not in use; check digits are right.
const home = 'Bjørkelia 14, 2999 Solvang';
const matrikkel = { address: home, gnr: 52, bnr: 118 };
const text = { as: 'text' };

export const papers = [
  {
    file: 'Scan_0031.pdf', source: 'completion-certificate.typ',
    form: { as: 'scan', fax: true, dpi: 200, seed: 31, skew: -0.7, noise: 0.55 },
    truth: {
      kind: 'ferdigattest', language: 'nb', category: 'offentlig', title: 'Ferdigattest fra Solvang kommune',
      facts: { date: '1979-06-18', sender: 'Solvang kommune', caseNumber: '118/77', buildYear: 1978, ...matrikkel },
    },
  },
  {
    file: 'kjøpekontrakt 2014.pdf', source: 'purchase-contract.typ',
    form: { as: 'scan', dpi: 190, seed: 14, skew: [0.4, -0.3, 0.6], noise: 0.2, shade: 14, punched: true, quality: 38 },
    truth: {
      kind: 'kjopekontrakt', language: 'nb', category: 'eierskap', title: 'Kjøpekontrakt',
      facts: {
        date: '2014-04-28', price: 2870000, currency: 'NOK', takeoverDate: '2014-08-01', sender: 'Meglerhuset Solvang AS',
        orgNumber: '710036586', accountNumber: '12340691049', ...matrikkel,
      },
    },
  },
  {
    file: 'faktura_20417.pdf', source: 'plumber-invoice.typ', form: text,
    truth: {
      kind: 'faktura', language: 'nb', category: 'vedlikehold', title: 'Faktura fra Rørvik VVS AS',
      facts: {
        date: '2016-10-14', dueDate: '2016-10-28', total: 48750, vat: 9750, currency: 'NOK', invoiceNumber: '20417', kid: '2041711827',
        accountNumber: '12345678903', orgNumber: '701730496', sender: 'Rørvik VVS AS', address: home,
      },
    },
  },
  {
    file: 'samsvarserklæring sikringsskap.pdf', source: 'conformity.typ', form: text,
    truth: {
      kind: 'samsvarserklaering', language: 'nb', category: 'vedlikehold', title: 'Samsvarserklæring fra Lysne Elektro AS',
      facts: { date: '2016-10-20', sender: 'Lysne Elektro AS', orgNumber: '702283167', ...matrikkel },
    },
  },
  {
    file: 'Faktura maling.pdf', source: 'painter-invoice.typ', form: text,
    truth: {
      kind: 'faktura', language: 'nb', category: 'vedlikehold', title: 'Faktura fra Malermester Tveitan AS',
      facts: {
        date: '2017-06-21', dueDate: '2017-07-05', total: 83000, vat: 16600, currency: 'NOK', invoiceNumber: '8814',
        accountNumber: '12340372067', orgNumber: '715503425', sender: 'Malermester Tveitan AS', address: home,
      },
    },
  },
  {
    file: 'Scan_0012.pdf', source: 'excavator-invoice.typ',
    form: { as: 'scan', dpi: 200, seed: 12, skew: 0.9, noise: 0.3, fold: 0.36, quality: 40 },
    truth: {
      kind: 'faktura', language: 'nb', category: 'vedlikehold', title: 'Faktura fra Solvang Maskin AS',
      facts: {
        date: '2019-10-02', dueDate: '2019-10-16', total: 108281.25, vat: 21656.25, currency: 'NOK', invoiceNumber: '19118', kid: '00191188069',
        accountNumber: '12340245197', orgNumber: '703305474', sender: 'Solvang Maskin AS', ...matrikkel,
      },
    },
  },
  {
    file: 'IMG_1873.jpg', source: 'alarm-receipt.typ',
    form: {
      as: 'photo', dpi: 300, seed: 1873, size: [1500, 2000], table: '#4b4f54,#7d8288', blur: 0.7, quality: 60,
      corners: [[0.23, 0.06], [0.79, 0.045], [0.81, 0.955], [0.2, 0.94]],
    },
    truth: {
      kind: 'kvittering', language: 'nb', category: 'vedlikehold', title: 'Kvittering fra Elkroken Solvang',
      facts: { date: '2020-11-28', total: 2379.6, vat: 475.92, currency: 'NOK', sender: 'Elkroken Solvang AS', orgNumber: '719904211' },
      accept: { category: ['okonomi'] },
    },
  },
  {
    file: 'Faktura 10882 elbillader.pdf', source: 'electrician-invoice.typ', form: text,
    truth: {
      kind: 'faktura', language: 'nb', category: 'vedlikehold', title: 'Faktura fra Lysne Elektro AS',
      facts: {
        date: '2021-05-18', dueDate: '2021-06-01', total: 27470, vat: 5494, currency: 'NOK', invoiceNumber: '10882', kid: '3399005211802618',
        accountNumber: '12340408177', orgNumber: '702283167', sender: 'Lysne Elektro AS', address: home,
      },
    },
  },
  {
    file: 'kreditnota-88140.pdf', source: 'credit-note.typ', form: text,
    truth: {
      kind: 'kreditnota', language: 'nb', category: 'vedlikehold', title: 'Kreditnota fra Byggvare Solvang AS',
      facts: {
        date: '2021-08-04', total: -2635.2, vat: -527.04, currency: 'NOK', invoiceNumber: '88140', accountNumber: '12340522336',
        orgNumber: '707748257', sender: 'Byggvare Solvang AS', address: home,
      },
      accept: { total: [2635.2], vat: [527.04], category: ['okonomi'] },
    },
  },
  {
    file: 'Scan_0022.pdf', source: 'heat-pump-guarantee.typ',
    form: { as: 'scan', dpi: 180, seed: 22, skew: -1.3, noise: 0.25, colour: true, quality: 44 },
    truth: {
      kind: 'garantibevis', language: 'nb', category: 'vedlikehold', title: 'Garantibevis fra Lunvarme Innland AS',
      facts: {
        date: '2021-09-23', validUntil: '2026-09-23', serialNumber: 'L7N-2109-04417', nextServiceDate: '2023-09-23', sender: 'Lunvarme Innland AS',
        orgNumber: '708851302', address: home,
      },
    },
  },
  {
    file: 'oppvaskmaskin kvittering.png', source: 'web-receipt.typ', form: { as: 'screenshot', dpi: 150 },
    truth: {
      kind: 'kvittering', language: 'nb', category: 'vedlikehold', title: 'Kvittering fra Kjøkkenkroken AS',
      facts: {
        date: '2022-02-14', total: 10179, vat: 2035.8, currency: 'NOK', sender: 'Kjøkkenkroken AS', orgNumber: '718840562',
        serialNumber: 'LS604-2207-118340', address: home,
      },
      accept: { category: ['okonomi'] },
    },
  },
  {
    file: 'tilstandsrapport-2024.pdf', source: 'condition-report.typ', form: text,
    truth: {
      kind: 'tilstandsrapport', language: 'nb', category: 'takst', title: 'Tilstandsrapport fra Nordli Takst AS',
      facts: {
        date: '2024-08-19', validUntil: '2025-08-14', sender: 'Nordli Takst AS', orgNumber: '704419023', buildYear: 1978, bra: 142, ...matrikkel,
      },
      accept: { date: ['2024-08-14'], bra: [166] },
    },
  },
  {
    file: 'Forsikringsbevis_64118203.pdf', source: 'insurance.typ', form: text,
    truth: {
      kind: 'forsikringsbevis', language: 'nb', category: 'forsikring', title: 'Forsikringsbevis fra Havblikk Forsikring',
      facts: {
        date: '2025-03-28', policyNumber: '64118203', premium: 9864, validUntil: '2026-04-30', currency: 'NOK', sender: 'Havblikk Forsikring AS',
        orgNumber: '705524181', buildYear: 1978, bra: 166, ...matrikkel,
      },
    },
  },
  {
    file: 'IMG_2041.jpg', source: 'till-receipt.typ',
    form: {
      as: 'photo', dpi: 300, seed: 2041, size: [1440, 1920], blur: 0.7, quality: 62,
      corners: [[0.2, 0.035], [0.82, 0.055], [0.8, 0.965], [0.215, 0.955]],
    },
    truth: {
      kind: 'kvittering', language: 'nb', category: 'vedlikehold', title: 'Kvittering fra Byggvare Solvang',
      facts: { date: '2026-03-09', total: 2226, vat: 445.2, currency: 'NOK', sender: 'Byggvare Solvang', orgNumber: '707748257' },
      accept: { category: ['okonomi'] },
    },
  },
];
