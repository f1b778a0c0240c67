import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['rubbish before its head %PDF-1.4', 'application/pdf'],
    ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
    ['\u0089PNG\r\n\u001a\n', 'image/png'],
    ['II*\0', 'image/tiff'],
    ['MM\0*', 'image/tiff'],
    ['\u00ef\u00bb\u00bf<?xml version="1.0"?><!-- EHF --><Invoice xmlns="urn:oasis">', 'application/xml'],
    ['<cbc:x/>', undefined],
    ['Kjære nabo', undefined],
    ['', undefined],
  ])('is told from its first bytes', (head, type) => {
    expect(mediaTypeOf(bytes(head))).toBe(type);
  });
});
