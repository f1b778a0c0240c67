import { expect, test } from 'vitest';
import { readServerAddress } from './server-address';

test('a server is named by https, or lies on this machine', () => {
  expect(readServerAddress('https://Perm.Example.no/')).toEqual({
    origin: 'https://perm.example.no',
    url: 'https://perm.example.no',
  });
  expect(readServerAddress('https://example.no:443/couch')).toEqual({
    origin: 'https://example.no',
    url: 'https://example.no/couch',
  });
  expect(readServerAddress('http://127.0.0.1:5984')).toMatchObject({ origin: 'http://127.0.0.1:5984' });
  expect(readServerAddress('http://localhost:5984/')).toMatchObject({ origin: 'http://localhost:5984' });
  expect(readServerAddress('http://example.no')).toBe('insecure');
  expect(readServerAddress('http://127.0.0.1.example.no')).toBe('insecure');
});

test.each([
  'ftp://example.no',
  'https://user:password@example.no',
  'https://example.no?a=b',
  'https://example.no/#a',
  'https://example.no/../x y',
  'https://a..no',
  'https://example.no:0',
  'https://example.no:99999',
  'javascript:alert(1)',
  'example.no',
  '',
])('%s is no address of a server', (text) => expect(readServerAddress(text)).toBeUndefined());
