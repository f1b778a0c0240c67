// The link that is handed to a surveyor, as it comes back out of mails and messages.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseShareLink, printShareLink } from './share-link';

const id = 'AAAAAAAAAAAAAAAAAAAAAA';
const key = `${'k'.repeat(42)}A`;

test('a link that is printed is read as what it was', () => {
  const word = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/);
  const host = fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.option(fc.integer({ min: 1, max: 65_535 })));
  const letters = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
  fc.assert(
    fc.property(host, letters(22), letters(43), ([names, port], anyId, anyKey) => {
      const link = { server: `https://${names.join('.')}${port === null ? '' : `:${port}`}`, id: anyId, key: anyKey };
      expect(parseShareLink(printShareLink(link))).toEqual(link);
    }),
  );
});

test.each([
  ['the signs a mail puts around it', `  <https://hub.example/s/${id}#${key}>.`],
  ['capitals in the name of the machine', `HTTPS://Hub.Example/s/${id}#${key}`],
])('%s do no harm', (_what, text) => {
  expect(parseShareLink(text)).toEqual({ server: 'https://hub.example', id, key });
});

test('a hub may stand below a path', () => {
  expect(parseShareLink(`https://example.org/hub/s/${id}#${key}`)).toEqual({
    server: 'https://example.org/hub',
    id,
    key,
  });
});

test('a link over plain http is refused, except on this machine', () => {
  expect(parseShareLink(`http://hub.example/s/${id}#${key}`)).toBe('link-insecure');
  expect(parseShareLink(`http://localhost.evil.example/s/${id}#${key}`)).toBe('link-insecure');
  expect(parseShareLink(`http://127.0.0.1.evil.example/s/${id}#${key}`)).toBe('link-insecure');
  expect(parseShareLink(`http://127.0.0.1:5985/s/${id}#${key}`)).toMatchObject({ server: 'http://127.0.0.1:5985' });
  expect(parseShareLink(`http://[::1]:5985/s/${id}#${key}`)).toMatchObject({ server: 'http://[::1]:5985' });
});

test.each([
  '',
  'https://hub.example/',
  `https://hub.example/s/${id}`,
  `https://hub.example/s/${id}#${key.slice(1)}`,
  `https://hub.example/s/${id.slice(1)}#${key}`,
  `https://someone:secret@hub.example/s/${id}#${key}`,
  `https://hub.example/../s/${id}#${key}\n`.replace('/..', '/%2e%2e'),
  `javascript://hub.example/s/${id}#${key}`,
  `https://hub example/s/${id}#${key}`,
])('what is no whole link says so: %s', (text) => {
  expect(parseShareLink(text)).toBe('link-broken');
});
