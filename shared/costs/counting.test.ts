// Each krone is counted once: golden cases of papers about the same money.
import { describe, expect, it } from 'vitest';
import { cost, derived, paper, totalOf } from './test-costs';

describe('papers about the same money', () => {
  it('a reminder of an invoice is not counted, with or without its fee', () => {
    const rows = derived([
      paper('bill', { kid: '2041711826' }),
      paper('reminder', { kind: 'purring', date: '2024-04-10', amount: 407_000, kid: '2041711826' }),
      paper('second', { kind: 'purring', date: '2024-05-10', amount: 439_500 }),
    ]);
    expect(totalOf(rows)).toBe(400_000);
    expect(rows.get('reminder')).toMatchObject({ counted: false, uncountedWhy: 'reminder', about: 'bill' });
    expect(rows.get('second')).toMatchObject({ counted: false, uncountedWhy: 'reminder', about: 'bill' });
  });

  it('a reminder alone stands for the invoice that is not here, and two of them only once', () => {
    const rows = derived([
      paper('first', { kind: 'purring', amount: 407_000 }),
      paper('second', { kind: 'purring', date: '2024-04-01', amount: 439_500 }),
    ]);
    expect(totalOf(rows)).toBe(407_000);
    expect(rows.get('second')).toMatchObject({ uncountedWhy: 'reminder', about: 'first' });
  });

  it('a credit note takes back what its invoice asked for', () => {
    const rows = derived([
      paper('bill'),
      paper('note', { kind: 'kreditnota', date: '2024-04-02', amount: -400_000 }),
      paper('right', { date: '2024-04-03', amount: 350_000, invoiceNumber: '2' }),
    ]);
    expect(totalOf(rows)).toBe(350_000);
    expect(rows.get('note')).toMatchObject({ counted: true, about: 'bill' });
  });

  it('a credit note is for what its invoice was for', () => {
    const rows = derived(
      [paper('bill'), paper('note', { kind: 'kreditnota', date: '2024-04-02', amount: -400_000 })],
      [cost('bill', { nature: 'improvement', partId: 'bathroom' })],
      { parts: [{ id: 'bathroom', kind: 'bathroom' }] },
    );
    expect(rows.get('note')).toMatchObject({ nature: 'improvement', natureStands: 'said', partId: 'bathroom' });
  });

  it('the receipt of an invoice is not counted, rounded to a krone or not', () => {
    const rows = derived([
      paper('bill', { amount: 400_037 }),
      paper('receipt', { kind: 'kvittering', date: '2024-03-12', amount: 400_000 }),
    ]);
    expect(totalOf(rows)).toBe(400_037);
    expect(rows.get('receipt')).toMatchObject({ counted: false, uncountedWhy: 'receipt', about: 'bill' });
  });

  it('one receipt pays one invoice: two alike have each their own', () => {
    const rows = derived([
      paper('jan', { date: '2024-01-01', invoiceNumber: '1' }),
      paper('feb', { date: '2024-02-01', invoiceNumber: '2' }),
      paper('paid jan', { kind: 'kvittering', date: '2024-01-15', invoiceNumber: '9' }),
      paper('paid feb', { kind: 'kvittering', date: '2024-02-15', invoiceNumber: '10' }),
      paper('paid else', { kind: 'kvittering', date: '2024-02-17', invoiceNumber: '11' }),
    ]);
    expect(rows.get('paid jan')?.about).toBe('jan');
    expect(rows.get('paid feb')?.about).toBe('feb');
    expect(rows.get('paid else')?.counted).toBe(true);
    expect(totalOf(rows)).toBe(1_200_000);
  });

  it('a receipt from another shop, or from another season, is another purchase', () => {
    const rows = derived([
      paper('bill'),
      paper('shop', { kind: 'kvittering', sender: 'Byggtorget', senderKey: 'byggtorget' }),
      paper('later', { kind: 'kvittering', date: '2025-03-01' }),
    ]);
    expect(totalOf(rows)).toBe(1_200_000);
  });

  it('two takes of one paper are one, the first of them', () => {
    const twice = { invoiceNumber: '20417', orgNumber: '701730496' };
    const rows = derived([paper('scan', twice), paper('mail', { ...twice, senderKey: 'rorvik' })]);
    expect(totalOf(rows)).toBe(400_000);
    expect(rows.get('mail')).toMatchObject({ uncountedWhy: 'copy', about: 'scan' });
    const till = { kind: 'kvittering', sender: 'Maxbo', senderKey: 'maxbo', amount: 22_690 };
    expect(totalOf(derived([paper('a', till), paper('b', till)]))).toBe(22_690);
  });

  it('invoices alike of another number or month are each counted, the same KID or not', () => {
    const rows = derived([
      paper('a', { invoiceNumber: '1', kid: '123', dueDate: '2024-01-20' }),
      paper('b', { invoiceNumber: '2', kid: '123', dueDate: '2024-02-20', date: '2024-02-01' }),
    ]);
    expect(totalOf(rows)).toBe(800_000);
  });

  it('a mail with its invoice inside, and an older version, are not counted beside it', () => {
    const rows = derived([
      paper('mail'),
      paper('attached', { parentId: 'mail', invoiceNumber: '7' }),
      paper('draft', { date: '2024-02-20', amount: 410_000, invoiceNumber: '6' }),
      paper('final', { date: '2024-02-25', previousId: 'draft', amount: 390_000, invoiceNumber: '6' }),
    ]);
    expect(rows.get('mail')).toMatchObject({ uncountedWhy: 'inside', about: 'attached' });
    expect(rows.get('draft')).toMatchObject({ uncountedWhy: 'older', about: 'final' });
    expect(totalOf(rows)).toBe(790_000);
  });

  it('a policy is not counted when its premium came as invoices, and next year’s policy is another cost', () => {
    const policy = { kind: 'forsikringsbevis', senderKey: 'havblikk', amount: 900_000 };
    const rows = derived([
      paper('policy', { ...policy, date: '2024-01-02' }),
      paper('part 1', { senderKey: 'havblikk', date: '2024-01-10', amount: 450_000, invoiceNumber: '1' }),
      paper('part 2', { senderKey: 'havblikk', date: '2024-07-10', amount: 450_000, invoiceNumber: '2' }),
    ]);
    expect(rows.get('policy')).toMatchObject({ uncountedWhy: 'billed' });
    expect(totalOf(rows)).toBe(900_000);
    const years = [
      paper('2024', { ...policy, date: '2024-01-02' }),
      paper('2025', { ...policy, date: '2025-01-02', previousId: '2024' }),
    ];
    expect(totalOf(derived(years))).toBe(1_800_000);
  });

  it('the person has the last word, either way', () => {
    const papers = [paper('bill'), paper('receipt', { kind: 'kvittering', date: '2024-03-12' })];
    expect(totalOf(derived(papers, [cost('receipt', { counted: 'yes' })]))).toBe(800_000);
    // Without the invoice, its receipt is what is left.
    const rows = derived(papers, [cost('bill', { counted: 'no' })]);
    expect(totalOf(rows)).toBe(400_000);
    expect(rows.get('bill')).toMatchObject({ counted: false, uncountedWhy: 'person' });
  });

  it('money in different currencies is never the same money, and never added together', () => {
    const rows = derived([paper('kroner'), paper('euro', { kind: 'kvittering', currency: 'EUR', date: '2024-03-02' })]);
    expect(totalOf(rows)).toBe(400_000);
    expect(totalOf(rows, 'EUR')).toBe(400_000);
  });
});
