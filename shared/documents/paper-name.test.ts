import { describe, expect, it } from 'vitest';
import { endingOf, paperFileName, readableName, uniqueNames } from './paper-name';

const invoice = { date: '2023-03-14', title: 'Faktura fra Rør & Varme AS', fileName: 'scan0001.PDF' };

describe('a paper that leaves the archive', () => {
  it('is called after its day and its title', () => {
    expect(paperFileName(invoice, '.pdf')).toBe('2023-03-14 Faktura fra Rør & Varme AS.pdf');
  });

  it('without a day or a title is called after what is known', () => {
    expect(paperFileName({ ...invoice, date: '' }, '.pdf')).toBe('Faktura fra Rør & Varme AS.pdf');
    expect(paperFileName({ ...invoice, title: '' }, '.pdf')).toBe('2023-03-14 scan0001.pdf');
    expect(paperFileName({ date: '', title: 'kvittering.jpg', fileName: 'kvittering.jpg' }, '.jpg')).toBe(
      'kvittering.jpg',
    );
    expect(paperFileName({ date: '', title: 'kvittering.jpg', fileName: 'kvittering.jpg' }, '.pdf')).toBe(
      'kvittering.pdf',
    );
  });

  it('ends as what it is, never as what it calls itself', () => {
    expect(endingOf('application/pdf', 'faktura.exe')).toBe('.pdf');
    expect(endingOf('application/x-unheard-of', 'faktura.exe')).toBe('');
    expect(endingOf('application/x-unheard-of', 'faktura.TXT')).toBe('.txt');
  });

  it('has a name that Windows, macOS and Linux take', () => {
    expect(readableName('Tak/loft: "ny" <2023>?')).toBe('Tak loft ny 2023');
    expect(readableName('../../etc/passwd')).not.toMatch(/[/\\]|^\./);
    for (const device of ['CON', 'nul', 'com1', 'LPT9.txt', 'aux .pdf']) expect(readableName(device)).toMatch(/^_/);
    expect(readableName('slutt. . .')).toBe('slutt');
    expect(readableName('')).toBe('_');
    expect(readableName('a\u202egpj.exe\u0000')).toBe('a gpj.exe');
    expect(new TextEncoder().encode(readableName('ø'.repeat(400), 400)).length).toBeLessThanOrEqual(200);
    expect(readableName('\ud800x')).toBe('x');
  });

  it('never takes the name of another', () => {
    const unique = uniqueNames();
    expect([unique('Måling', '.pdf'), unique('måling', '.pdf'), unique('Ma\u030aling', '.pdf')]).toEqual([
      'Måling.pdf',
      'måling (2).pdf',
      'Ma\u030aling (3).pdf',
    ]);
  });
});
