// The one request that this app makes by itself: the address a person is typing, to Kartverket's open address register. Nothing else leaves.
import { request as insecureRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { ProblemError, problem } from '../shared/problem';

const register = new URL('https://ws.geonorge.no/adresser/v1/sok');
const longestMs = 4_000;
/** Ten hits are ten thousand bytes. */
const mostBytes = 256 * 1024;

export type AddressLookup = {
  /** The register's own words, unread. Throws ProblemError `unavailable` when it cannot be had. Whoever asks anew gives up what they asked before. */
  ask(text: string): Promise<string>;
};

/** `base` is another server of the same shape on this machine, for tests; without it the register itself is asked. */
export function openAddressLookup(base?: string): AddressLookup {
  const server = base === undefined ? register : new URL('/adresser/v1/sok', loopback(base));
  let giveUp = () => {};
  return {
    ask(text) {
      giveUp();
      return new Promise((resolve, reject) => {
        const fail = () => {
          request.destroy();
          reject(new ProblemError(problem('unavailable')));
        };
        const send = server.protocol === 'https:' ? secureRequest : insecureRequest;
        // No cookies, no cache, no redirects, no name of ours, and a connection of its own.
        const request = send(
          addressOf(server, text),
          { agent: false, headers: { accept: 'application/json' } },
          (reply) => {
            const parts: Buffer[] = [];
            let size = 0;
            if (reply.statusCode !== 200) fail();
            reply.on('data', (part: Buffer) => {
              size += part.length;
              if (size > mostBytes) fail();
              else parts.push(part);
            });
            reply.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
            reply.on('error', fail);
          },
        );
        const late = setTimeout(fail, longestMs);
        request.on('error', fail);
        request.on('close', () => {
          clearTimeout(late);
          fail();
        });
        giveUp = fail;
        request.end();
      });
    },
  };
}

function addressOf(server: URL, text: string): URL {
  const address = new URL(server);
  const asked = { sok: text, fuzzy: 'true', treffPerSide: '10', side: '0', utkoordsys: '4258' };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address;
}

function loopback(base: string): URL {
  const url = new URL(base);
  if (url.protocol !== 'http:' || url.hostname !== '127.0.0.1') throw new Error('only a server on this machine');
  return url;
}
