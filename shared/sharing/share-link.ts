// The link of a share: where it lies, its id, and behind the # the key, which no browser sends to a server.

export type ShareLink = {
  /** `https://host[:port]`, and what the hub stands below there, if anything. */
  readonly server: string;
  readonly id: string;
  /** Base64url of 32 bytes. */
  readonly key: string;
};
export type LinkFault = 'link-broken' | 'link-insecure';

export const printShareLink = ({ server, id, key }: ShareLink): string => `${server}/s/${id}#${key}`;

/** As it was pasted: spaces and the signs that mail programs put around a link do no harm. */
export function parseShareLink(text: string): ShareLink | LinkFault {
  const bare = text.trim().replace(/^[<«"'(]+|[>»"').,;]+$/gu, '');
  const found = /^(https?):\/\/([^\s/?#@\\]{1,255})((?:\/[\w.~-]{1,60}){0,4})\/s\/([\w-]{22})\/?#([\w-]{43})$/i.exec(
    bare,
  );
  if (!found) return 'link-broken';
  const [, scheme = '', host = '', below = '', id = '', key = ''] = found;
  if (!isHost(host)) return 'link-broken';
  const isSafe = scheme.toLowerCase() === 'https' || isLoopback(host);
  return isSafe ? { server: `${scheme.toLowerCase()}://${host.toLowerCase()}${below}`, id, key } : 'link-insecure';
}

const isHost = (host: string): boolean =>
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(
    host,
  );

/** This machine itself, which nobody listens between. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/i.test(host);
