// The address of a server that the engine may be led to: secured, or on this machine.

export type ServerAddress = {
  /** `https://host[:port]` */
  readonly origin: string;
  /** With its path, without a slash at the end. */
  readonly url: string;
};

const form = /^(https?):\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?((?:\/[A-Za-z0-9._~-]+)*)\/?$/i;
const loopback = /^(localhost|127(\.\d{1,3}){3})$/;
const usualPorts: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** Undefined when it is no such address; `insecure` when it would be one with https. */
export function readServerAddress(text: string): ServerAddress | 'insecure' | undefined {
  const found = form.exec(text.trim());
  if (!found) return undefined;
  const [scheme, host] = [(found[1] ?? '').toLowerCase(), (found[2] ?? '').toLowerCase()];
  const port = found[3] === undefined ? undefined : Number(found[3]);
  if (port !== undefined && (port < 1 || port > 65_535)) return undefined;
  // Two dots on end name nothing.
  if (host.includes('..')) return undefined;
  if (scheme === 'http' && !loopback.test(host)) return 'insecure';
  const origin = `${scheme}://${host}${port === undefined || port === usualPorts[scheme] ? '' : `:${port}`}`;
  return { origin, url: `${origin}${found[4] ?? ''}` };
}
