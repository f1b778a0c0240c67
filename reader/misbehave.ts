// What a hostile file could make of a reader, for tests: only main started for testing opens readers that load this.

/** A file that begins so; the word that follows says how. */
const mark = '%PDF-misbehave ';

export async function misbehave(bytes: Uint8Array): Promise<void> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (!head.startsWith(mark)) return;
  const how = head.slice(mark.length).split('\n')[0];
  if (how === 'loop') for (;;);
  if (how === 'memory') await takeAllMemory();
}

async function takeAllMemory(): Promise<void> {
  const taken: Uint8Array[] = [];
  for (;;) {
    taken.push(new Uint8Array(128 * 1024 * 1024).fill(taken.length + 1));
    await new Promise((resolve) => setTimeout(resolve));
  }
}
