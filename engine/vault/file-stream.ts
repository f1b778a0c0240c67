// A file that main created under a token, as a stream to write to.
import type { Client } from '../../shared/api/contract';
import type { EngineShellContract } from '../../shared/api/shell';

/** What is handed to main at once: small writes cost a message each. */
const writeBytes = 1 << 20;

/** Waits for the disk before it takes more: memory stays flat however big the vault. */
export function fileStream(shell: Client<EngineShellContract>, token: string): WritableStream<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  const flush = async () => {
    const bytes = new Uint8Array(size);
    let filled = 0;
    for (const part of held) {
      bytes.set(part, filled);
      filled += part.length;
    }
    held = [];
    size = 0;
    await shell.call('files.write', { token, bytes });
  };
  return new WritableStream({
    async write(part) {
      // The writer may use its buffer again.
      held.push(part.slice());
      size += part.length;
      if (size >= writeBytes) await flush();
    },
    async close() {
      if (size > 0) await flush();
    },
  });
}
