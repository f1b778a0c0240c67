// Every paper of the sample home: its file, its template, what kind of copy it is, and the whole truth about it.
// Fact names are those of the command line; `accept` holds readings that are as right. People, firms and numbers are invented:
// organisation numbers start with 7 and accounts with 1234, which are not in use; check digits are right.
const home = 'Bjørkelia 14, 2999 Solvang';
const text = { as: 'text' };

export const papers = [
  {
    file: 'faktura_20417.pdf', source: 'plumber-invoice.typ', form: text,
    truth: {
      kind: 'faktura', language: 'nb', category: 'vedlikehold',
      facts: {
        date: '2016-10-14', dueDate: '2016-10-28', total: 48750, vat: 9750, currency: 'NOK', invoiceNumber: '20417', kid: '2041711827',
        accountNumber: '12345678903', orgNumber: '701730496', sender: 'Rørvik VVS AS', address: home,
      },
    },
  },
];
