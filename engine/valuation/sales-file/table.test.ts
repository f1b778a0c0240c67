import { describe, expect, it } from 'vitest';
import { isProblem, readTable, type Table } from './table';

const read = (text: string) => readTable(new TextEncoder().encode(text));
const table = (text: string): Table => {
  const found = read(text);
  if (isProblem(found)) throw new Error(found.code);
  return found;
};
const codeOf = (text: string) => {
  const found = read(text);
  return isProblem(found) ? found.code : 'a table';
};

describe('a list of sales from anywhere', () => {
  it('is taken apart by whichever mark it was written with', () => {
    for (const mark of [',', ';', '\t', '|'])
      expect(table(`pris${mark}areal\n1${mark}2\n3${mark}4`)).toMatchObject({
        names: ['pris', 'areal'],
        rows: [
          ['1', '2'],
          ['3', '4'],
        ],
      });
    expect(table('sep=;\npris;areal\n1,5;2').rows).toEqual([['1,5', '2']]);
  });

  it('may have commas within numbers when semicolons part the columns', () => {
    expect(table('pris;areal;lat\n4 500 000;72,5;59,91\n3 900 000;65,0;59,92').rows[0]).toEqual([
      '4 500 000',
      '72,5',
      '59,91',
    ]);
  });

  it('keeps text with line breaks and quotes in one cell', () => {
    expect(table('pris,notat\n1,"fin\nutsikt, ""nær"" sjøen"\n2,b').rows[0]).toEqual(['1', 'fin\nutsikt, "nær" sjøen']);
  });

  it('may begin with a title above the names', () => {
    expect(table('Salg i området\n\npris,areal,dato\n1,2,3\n4,5,6\n7,8,9').names).toEqual(['pris', 'areal', 'dato']);
  });

  it('reads the letters of older Windows programs', () => {
    const bytes = Uint8Array.from('bygge\xe5r,pris\n1970,1\n1980,2', (letter) => letter.charCodeAt(0));
    expect(readTable(bytes)).toMatchObject({ names: ['byggeår', 'pris'] });
  });

  it('names columns apart that are called the same, or nothing', () => {
    expect(table('pris,bad,bad,\n1,2,3,4\n1,2,3,4').names).toEqual(['pris', 'bad', 'bad (2)', 'column 4']);
  });

  it('is refused with its reason when it is no such list', () => {
    expect(codeOf('')).toBe('empty-file');
    expect(codeOf('bare én kolonne\n1\n2')).toBe('not-a-table');
    expect(codeOf('PK\u0003\u0004\0\0\0')).toBe('not-a-table');
    expect(codeOf('a,b\n1,"2\n3,4\n5,6')).toBe('open-quote');
    expect(codeOf(`a,b,c\n${'1,2,3\n'.repeat(6)}${'1,2,3,4,5\n'.repeat(4)}`)).toBe('uneven-table');
    expect(codeOf(`${Array.from({ length: 401 }, (_, index) => `c${index}`).join(',')}\n${'1,'.repeat(400)}1`)).toBe(
      'too-many-columns',
    );
  });
});
