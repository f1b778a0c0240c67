// The fuses of a packaged app: switches in Electron's executable that no environment variable and no argument turns back. Electron-builder calls
// `afterPack`. Environment variables and switches must not turn the app into something else; the command line runs inside it (main/command-line.ts).

import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

const wanted = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableCookieEncryption: true,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app://; file:// is nobody's.
  GrantFileProtocolExtraPrivileges: false,
};
/** What a wire says of a fuse, as characters; anything else is a fuse that this Electron does not have. */
const states = { 48: false, 49: true };

export async function afterPack(context) {
  const electron = Number.parseInt(context.packager.info.framework.version, 10);
  await context.packager.addElectronFuses(
    context,
    configFor((name) => name !== newest || electron >= newestSince),
  );
}

/** The old test runtime has no such fuse, and flipping it would fail. */
const newest = 'GrantFileProtocolExtraPrivileges';
const newestSince = 29;

/** @returns {Promise<string[]>} those that are not as they should be */
export async function wrongFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(wanted)
    .filter(([name, on]) => (states[wire[FuseV1Options[name]]] ?? on) !== on)
    .map(([name]) => name);
}

/** As `afterPack` does to what is packed. */
export async function setFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  await flipFuses(
    executable,
    configFor((name) => wire[FuseV1Options[name]] in states),
  );
}

function configFor(isThere) {
  const flipped = Object.entries(wanted).filter(([name]) => isThere(name));
  return { version: FuseVersion.V1, ...Object.fromEntries(flipped.map(([name, on]) => [FuseV1Options[name], on])) };
}
