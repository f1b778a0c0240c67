// The vault is one folder, which is Electron's user-data folder. What lies in it, and who writes it:
//
//   shell.json      window, theme, language, the home last looked at       main
//   folders.json    folders that the user chose                            main, on the user's word
//   mirror.jsonl    what we wrote to the mirror                            main
//   watched.json    what was taken in from the watched folder              main
//   control.json    where a command line reaches the running app, 0600     main, while it runs
//   workspace.json  the workspace of this vault and its keys, 0600           main, on the engine's word
//   lock.json, lock.copy.json  the vault's key, wrapped, 0600              main, on the engine's word
//   signer.json     the certificate this vault signs with, and its key, 0600 main, on the engine's word
//   backup.json     the key of the backups, and when they were checked, 0600  main, on the engine's word
//   journal/        the second copy of every record and original           main, on the engine's word
//   logs/           bugs, without personal data                            main
//   passing/        copies on their way out, emptied at start and end      main, on the engine's word
//   IndexedDB/      the records                                            Chromium
//   WebStorage/     the originals, in a bucket of their own                Chromium
//   File System/ …  the search index, and everything else of Chromium's    Chromium
//   Singleton*      Chromium's lock on the folder                          Chromium
import { join } from 'node:path';

export type VaultFolder = {
  readonly root: string;
  readonly shellFile: string;
  readonly controlFile: string;
  readonly journal: string;
  readonly logs: string;
  readonly passing: string;
  readonly foldersFile: string;
  readonly mirrorList: string;
  readonly watchedMemory: string;
  readonly workspaceFile: string;
  readonly backupFile: string;
  readonly lockFile: string;
  readonly lockCopy: string;
  readonly signerFile: string;
};

export function vaultFolder(root: string): VaultFolder {
  return {
    root,
    shellFile: join(root, 'shell.json'),
    controlFile: join(root, 'control.json'),
    journal: join(root, 'journal'),
    logs: join(root, 'logs'),
    passing: join(root, 'passing'),
    foldersFile: join(root, 'folders.json'),
    mirrorList: join(root, 'mirror.jsonl'),
    watchedMemory: join(root, 'watched.json'),
    workspaceFile: join(root, 'workspace.json'),
    backupFile: join(root, 'backup.json'),
    lockFile: join(root, 'lock.json'),
    lockCopy: join(root, 'lock.copy.json'),
    signerFile: join(root, 'signer.json'),
  };
}
