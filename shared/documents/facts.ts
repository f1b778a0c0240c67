// The facts a paper can state, and what sort of value each is.

export const factSorts = {
  date: 'day',
  dueDate: 'day',
  meetingDate: 'day',
  takeoverDate: 'day',
  validUntil: 'day',
  nextServiceDate: 'day',
  deadline: 'day',
  total: 'money',
  vat: 'money',
  premium: 'money',
  price: 'money',
  currency: 'text',
  invoiceNumber: 'text',
  kid: 'text',
  accountNumber: 'text',
  iban: 'text',
  orgNumber: 'text',
  policyNumber: 'text',
  serialNumber: 'text',
  caseNumber: 'text',
  sender: 'text',
  recipient: 'text',
  address: 'text',
  energyGrade: 'text',
  gnr: 'number',
  bnr: 'number',
  buildYear: 'number',
  bra: 'number',
} as const;

export type FactName = keyof typeof factSorts;
export type FactSort = (typeof factSorts)[FactName];
