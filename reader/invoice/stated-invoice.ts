// What an electronic invoice states, in the languages they are written in: UBL 2.1 (EHF, Peppol BIS) and CII (Factur-X, ZUGFeRD, XRechnung).
import { ProblemError, problem } from '../../shared/problem';

export type StatedInvoice = {
  readonly kind: 'faktura' | 'kreditnota';
  readonly number: string;
  readonly date: string;
  readonly dueDate: string;
  readonly currency: string;
  readonly sender: string;
  readonly orgNumber: string;
  readonly senderAddress: string;
  readonly recipient: string;
  readonly recipientAddress: string;
  readonly kid: string;
  readonly account: string;
  readonly net: number | undefined;
  readonly vat: number | undefined;
  readonly total: number | undefined;
  readonly notes: readonly string[];
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: string;
    readonly amount: number | undefined;
  }[];
};

/** XML larger than this is not an invoice of a home; attachments inside may be some megabytes. */
const maxXmlBytes = 30 * 1024 * 1024;

/** @throws ProblemError `damaged-file` or `too-large`. Nothing in the document is fetched: DOMParser loads no external entities. */
export function readInvoice(bytes: Uint8Array): StatedInvoice {
  if (bytes.length > maxXmlBytes) throw new ProblemError(problem('too-large'));
  const xml = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'application/xml');
  const root = xml.documentElement;
  const isUbl = /^(Invoice|CreditNote)$/.test(root.localName);
  const isCii = /^CrossIndustry(Invoice|Document)$/.test(root.localName);
  if (xml.getElementsByTagName('parsererror').length > 0 || (!isUbl && !isCii))
    throw new ProblemError(problem('damaged-file'));
  return isUbl ? ublInvoice(root) : ciiInvoice(root);
}

function ublInvoice(root: Element): StatedInvoice {
  const supplier = child(root, 'AccountingSupplierParty', 'Party');
  const customer = child(root, 'AccountingCustomerParty', 'Party');
  const means = child(root, 'PaymentMeans');
  const totals = child(root, 'LegalMonetaryTotal');
  const credit = root.localName === 'CreditNote';
  return {
    kind: credit ? 'kreditnota' : 'faktura',
    number: text(root, 'ID'),
    date: day(text(root, 'IssueDate')),
    // Peppol BIS 3 has the due date on the invoice; UBL 2.1 (EHF 2 and credit notes) on the means of payment.
    dueDate: day(text(root, 'DueDate') || text(means, 'PaymentDueDate')),
    currency: text(root, 'DocumentCurrencyCode').toUpperCase(),
    sender: text(child(supplier, 'PartyName'), 'Name') || text(child(supplier, 'PartyLegalEntity'), 'RegistrationName'),
    orgNumber: text(child(supplier, 'PartyLegalEntity'), 'CompanyID').replace(/\D/g, ''),
    senderAddress: ublAddress(child(supplier, 'PostalAddress')),
    recipient:
      text(child(customer, 'PartyName'), 'Name') || text(child(customer, 'PartyLegalEntity'), 'RegistrationName'),
    recipientAddress: ublAddress(child(customer, 'PostalAddress')),
    kid: text(means, 'PaymentID'),
    account: text(child(means, 'PayeeFinancialAccount'), 'ID').replace(/\s/g, ''),
    net: amount(text(totals, 'TaxExclusiveAmount')),
    vat: amount(text(child(root, 'TaxTotal'), 'TaxAmount')),
    // An EHF has no page: what is to be paid is what its receiver is told (BT-115).
    total: amount(text(totals, 'PayableAmount') || text(totals, 'TaxInclusiveAmount')),
    notes: children(root, 'Note').map((note) => clean(note.textContent)),
    lines: children(root, credit ? 'CreditNoteLine' : 'InvoiceLine').map((line) => ({
      description: text(child(line, 'Item'), 'Name') || text(child(line, 'Item'), 'Description'),
      quantity: text(line, credit ? 'CreditedQuantity' : 'InvoicedQuantity'),
      amount: amount(text(line, 'LineExtensionAmount')),
    })),
  };
}

/**
 * What its receiver is given money by: the credit notes of EN 16931's list (UNTDID 1001), and 389, which the buyer writes in the seller's place –
 * in German a Gutschrift, such as comes for the power of one's own roof.
 */
const credits: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '389',
  '396',
  '420',
  '458',
  '532',
]);

/** The second name of each pair is that of ZUGFeRD 1. */
function ciiInvoice(root: Element): StatedInvoice {
  const head = either(root, 'ExchangedDocument', 'HeaderExchangedDocument');
  const trade = either(root, 'SupplyChainTradeTransaction', 'SpecifiedSupplyChainTradeTransaction');
  const agreement = either(trade, 'ApplicableHeaderTradeAgreement', 'ApplicableSupplyChainTradeAgreement');
  const settlement = either(trade, 'ApplicableHeaderTradeSettlement', 'ApplicableSupplyChainTradeSettlement');
  const sums = either(
    settlement,
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    'SpecifiedTradeSettlementMonetarySummation',
  );
  const seller = child(agreement, 'SellerTradeParty');
  const buyer = child(agreement, 'BuyerTradeParty');
  const means = child(settlement, 'SpecifiedTradeSettlementPaymentMeans');
  const account = child(means, 'PayeePartyCreditorFinancialAccount');
  const registrations = children(seller, 'SpecifiedTaxRegistration').map((element) => text(element, 'ID'));
  const reference = text(settlement, 'PaymentReference');
  const currency = text(settlement, 'InvoiceCurrencyCode').toUpperCase();
  const norwegian = /^NO\d{9}/.exec(registrations.find((id) => /^NO\d{9}/.test(id)) ?? '')?.[0].slice(2);
  return {
    kind: credits.has(text(head, 'TypeCode')) ? 'kreditnota' : 'faktura',
    number: text(head, 'ID'),
    date: ciiDay(child(head, 'IssueDateTime')),
    dueDate: ciiDay(child(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime')),
    currency,
    sender: text(seller, 'Name'),
    orgNumber: norwegian ?? text(child(seller, 'SpecifiedLegalOrganization'), 'ID').replace(/\D/g, ''),
    senderAddress: ciiAddress(child(seller, 'PostalTradeAddress')),
    recipient: text(buyer, 'Name'),
    recipientAddress: ciiAddress(child(buyer, 'PostalTradeAddress')),
    // Abroad a reference is any text; with us it is a KID.
    kid: currency === 'NOK' && /^\d{2,25}$/.test(reference) ? reference : '',
    account: (text(account, 'IBANID') || text(account, 'ProprietaryID')).replace(/\s/g, ''),
    net: amount(text(sums, 'TaxBasisTotalAmount')),
    vat: amount(text(sums, 'TaxTotalAmount')),
    // What the invoice amounts to (EN 16931, BT-112), as its page has it; what is still to pay (BT-115) may be the rest after a payment on account,
    // or hold what was owed before.
    total: amount(text(sums, 'GrandTotalAmount') || text(sums, 'DuePayableAmount')),
    notes: children(head, 'IncludedNote').map((note) => text(note, 'Content')),
    lines: children(trade, 'IncludedSupplyChainTradeLineItem').map((line) => {
      const settled = either(line, 'SpecifiedLineTradeSettlement', 'SpecifiedSupplyChainTradeSettlement');
      const delivered = either(line, 'SpecifiedLineTradeDelivery', 'SpecifiedSupplyChainTradeDelivery');
      const sum = either(
        settled,
        'SpecifiedTradeSettlementLineMonetarySummation',
        'SpecifiedTradeSettlementMonetarySummation',
      );
      return {
        description: text(child(line, 'SpecifiedTradeProduct'), 'Name'),
        quantity: text(delivered, 'BilledQuantity'),
        amount: amount(text(sum, 'LineTotalAmount')),
      };
    }),
  };
}

const either = (parent: Element | undefined, name: string, older: string) =>
  child(parent, name) ?? child(parent, older);

/** What can be told of an invoice as facts, by their names in the catalogue. */
export function factsOfInvoice(
  invoice: StatedInvoice,
): readonly { readonly name: string; readonly value: string | number }[] {
  const isIban = /^[A-Z]{2}\d{2}/.test(invoice.account);
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['sender', invoice.sender],
    ['orgNumber', invoice.orgNumber],
    ['invoiceNumber', invoice.number],
    ['date', invoice.date],
    ['dueDate', invoice.dueDate],
    ['recipient', invoice.recipient],
    ['vat', invoice.vat],
    ['total', invoice.total],
    ['currency', invoice.total === undefined ? '' : invoice.currency],
    ['kid', invoice.kid],
    [isIban ? 'iban' : 'accountNumber', invoice.account],
  ];
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]));
}

// ---- reading XML by local names --------------------------------------------------------------------------------

function children(parent: Element | undefined, name: string): readonly Element[] {
  return parent ? [...parent.children].filter((element) => element.localName === name) : [];
}

function child(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => children(element, name)[0], parent);
}

const clean = (value: string | null | undefined) => (value ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
const text = (parent: Element | undefined, name: string) => clean(child(parent, name)?.textContent);
const day = (value: string) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? '';
const ciiDay = (parent: Element | undefined) => {
  const [, year, month, date] = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text(parent, 'DateTimeString')) ?? [];
  return year ? `${year}-${month}-${date}` : '';
};
const amount = (value: string) =>
  /^-?\d{1,13}(\.\d+)?$/.test(value) ? Math.round(Number(value) * 100) / 100 : undefined;

function ublAddress(address: Element | undefined): string {
  const street = text(address, 'StreetName');
  const place = [text(address, 'PostalZone'), text(address, 'CityName')].filter(Boolean).join(' ');
  return [street, place].filter(Boolean).join(', ');
}

function ciiAddress(address: Element | undefined): string {
  const place = [text(address, 'PostcodeCode'), text(address, 'CityName')].filter(Boolean).join(' ');
  return [text(address, 'LineOne'), place].filter(Boolean).join(', ');
}
