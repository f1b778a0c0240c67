// Facts that several kinds of papers yield alike.
import type { FactName } from '../facts';

export const issuer: readonly FactName[] = ['orgNumber', 'sender'];

export const property: readonly FactName[] = ['address', 'gnr', 'bnr'];

export const house: readonly FactName[] = [...property, 'buildYear', 'bra'];

export const invoiceFacts: readonly FactName[] = [
  'date',
  'dueDate',
  'total',
  'vat',
  'currency',
  'invoiceNumber',
  'kid',
  'accountNumber',
  'iban',
  'orgNumber',
  'sender',
  'address',
  'gnr',
  'bnr',
];
