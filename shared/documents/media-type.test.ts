import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['rubbish before its head %PDF-1.4', 'application/pdf'],
    ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
    ['\u0089PNG\r\n\u001a\n', 'image/png'],
    ['RIFF\u0024\u0001\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\u0018ftypheic\0\0\0\0', 'image/heic'],
    ['II*\0', 'image/tiff'],
    ['MM\0*', 'image/tiff'],
    ['\u00ef\u00bb\u00bf<?xml version="1.0"?><!-- EHF --><Invoice xmlns="urn:oasis">', 'application/xml'],
    ['<!DOCTYPE html><html lang="nb">', 'text/html'],
    ['<!-- lagret -->\n<table><tr><td>Hei</td></tr></table>', 'text/html'],
    ['\u00ff\u00fe<\0h\0t\0m\0l\0>\0', 'text/html'],
    ['Kj\u00e6re nabo, vi skal bygge', 'text/plain'],
    ['\u00ff\u00feK\0j\0\u00e6\0r\0e\0', 'text/plain'],
    ['\0\u0001\u0002\u0003 nothing', undefined],
    ['', undefined],
  ])('is told from its first bytes', (head, type) => {
    expect(mediaTypeOf(bytes(head))).toBe(type);
  });

  it('is told from its name too where it is text', () => {
    expect(mediaTypeOf(bytes('Kjære nabo'), 'nabovarsel.txt')).toBe('text/plain');
    expect(mediaTypeOf(bytes('Kjære <b>nabo</b>'), 'nabovarsel.htm')).toBe('text/html');
    expect(mediaTypeOf(bytes('Kjære nabo'), 'nabovarsel.pdf')).toBeUndefined();
    expect(mediaTypeOf(bytes('%PDF-1.4'), 'nabovarsel.txt')).toBe('application/pdf');
  });
});
