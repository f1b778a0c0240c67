import { describe, expect, it } from 'vitest';
import { findParts } from './bundle';
import { typedPaper } from './typed-paper';

const today = '2026-11-23';
const partsOf = (text: string) => findParts(typedPaper(text), { today });

const minutes = `# Protokoll fra årsmøte i Sameiet Lyngtoppen
Møtedato: 14.03.2024 kl. 18.00
Til stede: 14 seksjonseiere. Møteleder: Eva Strand
1. Konstituering. Vedtak: Enstemmig vedtatt.`;
const moreMinutes = `2. Årsregnskap for 2023. Vedtak: Godkjent.
3. Valg av styre. Styreleder: Eva Strand, enstemmig valgt.
Møtet ble hevet kl. 19.40. Protokollen er godkjent av protokollvitnene.`;
const accounts = `# Årsregnskap 2023
Sameiet Lyngtoppen
Resultatregnskap                 Note      2023        2022
Felleskostnader                     1   812 000     790 000
Sum driftsinntekter                     812 000     790 000
Sum driftskostnader                     701 400     688 120
Årsresultat                             110 600     101 880`;
const moreAccounts = `Balanse per 31.12.2023
Sum eiendeler                           904 120     801 220
Sum egenkapital og gjeld                904 120     801 220`;
const bill = (number: string, foot = '') => `Dalsbygda Rør AS      Org.nr. 974 760 673 MVA
# Faktura
Fakturanr ${number}      Fakturadato 02.05.2024
Å betale 1 250,00${foot}`;

describe('a bundle', () => {
  it('of minutes and accounts may be split where the accounts begin', () => {
    const parts = partsOf([minutes, moreMinutes, accounts, moreAccounts].join('\f'));
    expect(parts.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [0, 2, 'protokoll'],
      [2, 4, 'arsregnskap'],
    ]);
    expect(parts[0]?.title).toBe('Protokoll fra årsmøte 2024');
  });

  it('of two invoices may be split between them', () => {
    expect(partsOf(`${bill('4711')}\f${bill('4712')}`).map(({ from }) => from)).toEqual([0, 1]);
  });

  it('whose pages are counted from 1 again may be split there', () => {
    const letter = (page: number) => `Kjære nabo\nVi vil orientere om arbeidet.\n${'\n'.repeat(60)}Side ${page} av 2`;
    expect(partsOf([letter(1), letter(2), letter(1), letter(2)].join('\f')).map(({ from }) => from)).toEqual([0, 2]);
  });
});

describe('one paper', () => {
  it('is not split, whatever is written at the head of its second page', () => {
    const foot = (page: number) => `${'\n'.repeat(60)}Side ${page} av 2`;
    expect(partsOf(`${bill('4711', foot(1))}\f${accounts}${foot(2)}`)).toEqual([]);
  });

  it('that repeats its title on each page is not split', () => {
    expect(partsOf(`${bill('4711')}\f${bill('4711')}`)).toEqual([]);
  });

  it('of one page has no parts', () => expect(partsOf(minutes)).toEqual([]));
});
