// A vault of so many made-up documents, restored from a made-up backup; kept in out/bench for the next run.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AppStart, appFolder, connectToApp } from '../cli/app-connection';
import { makeBackup } from './make-vault';

/** Raised when what is made changes. */
const making = 4;

export async function vaultOf(documents: number, app: AppStart, say: (text: string) => void): Promise<string> {
  const folder = join(appFolder, 'out', 'bench');
  const vault = join(folder, `vault-${documents}-${making}`);
  if (existsSync(vault)) return vault;
  mkdirSync(folder, { recursive: true });
  const half = `${vault}.half`;
  rmSync(half, { recursive: true, force: true });
  const backup = join(folder, `backup-${documents}.zip`);
  say(`making a vault of ${documents} documents`);
  await makeBackup(backup, documents);
  const connection = await connectToApp(half, app);
  const { token } = await connection.shell.call('files.offer', { path: backup });
  const started = performance.now();
  const restored = await connection.engine.call('vault.restore', { token });
  if (restored.documents !== documents) throw new Error(`restored ${restored.documents} of ${documents} documents`);
  say(`restored ${documents} documents in ${Math.round((performance.now() - started) / 1_000)} s`);
  await connection.leave();
  rmSync(backup);
  renameSync(half, vault);
  return vault;
}
