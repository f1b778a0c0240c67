// Where the hub listens, keeps its data, and how much it takes; from its options and environment.

export type Settings = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Where the embedded storage and `hub.json` lie. */
  readonly folder: string;
  /** With the hub's own user and password in it; undefined: the embedded storage. */
  readonly couchdb?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  /** A proxy before the hub ends TLS, and says by `X-Forwarded-For` and `-Proto` who came and how. */
  readonly behindProxy: boolean;
  readonly metricsToken?: string;
  /** The built page for guests. */
  readonly viewer: string;
  readonly limits: Limits;
};

export type Limits = {
  readonly workspaceBytes: number;
  readonly bodyBytes: number;
  readonly attachmentBytes: number;
  /** Bytes of bodies in memory at a time. */
  readonly bodiesBytes: number;
  readonly requestsPerSecond: number;
  readonly connections: number;
  readonly connectionsPerAddress: number;
  readonly openPerMember: number;
};

const MiB = 1024 * 1024;

export const usualLimits: Limits = {
  workspaceBytes: 50 * 1024 * MiB,
  bodyBytes: 32 * MiB,
  attachmentBytes: 16 * MiB,
  bodiesBytes: 192 * MiB,
  requestsPerSecond: 200,
  connections: 2_000,
  connectionsPerAddress: 100,
  openPerMember: 64,
};

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(host);
