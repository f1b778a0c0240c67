// The drop-box: files are sealed to the owner here in the browser, one after another, and left at the hub.
import type { DropHead, ShareManifest } from '../../shared/sharing/manifest';
import { element, icon } from './elements';
import { Faulty, type OpenShare } from './share-reader';
import type { Words } from './words';

type Chosen = { readonly file: File; state: 'waits' | 'goes' | 'left' | 'failed'; told: string };

/** The sealing adds to it. */
const roomForSealing = 64 * 1024;

export function openLeaving(options: {
  readonly share: OpenShare;
  readonly words: Words;
  readonly manifest: ShareManifest;
  readonly name: string;
  readonly rename: (name: string) => void;
}): void {
  const { share, words, manifest } = options;
  const { say } = words;
  const mostBytes = manifest.dropBytes - roomForSealing;
  const chosen: Chosen[] = [];
  let isSending = false;

  const picker = element('input', {
    type: 'file',
    id: 'drop-files',
    class: 'spoken',
    multiple: true,
    onchange: () => {
      add(picker.files);
      picker.value = '';
    },
  });
  const zone = element(
    'label',
    { class: 'zone', for: 'drop-files' },
    icon('leave'),
    element('span', { class: 'button' }, say('drop.choose')),
    element('span', { class: 'quiet small here' }, say('drop.here')),
  );
  for (const kind of ['dragenter', 'dragover'])
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    add(event.dataTransfer?.files ?? null);
  });
  const rows = element('ul', { class: 'chosen' });
  const name = element('input', {
    type: 'text',
    id: 'drop-name',
    maxlength: 80,
    autocomplete: 'name',
    value: options.name,
  });
  const note = element('textarea', { id: 'drop-note', maxlength: 1000, rows: 2 });
  const send = element('button', { type: 'submit', class: 'button primary' }, say('drop.send'));
  const told = element('p', { class: 'done', role: 'status' });
  const form = element(
    'form',
    { method: 'dialog', onsubmit: (event) => void sendAll(event) },
    element(
      'header',
      { class: 'dialog-head' },
      element('h2', { id: 'drop-title' }, say('drop.title')),
      element(
        'button',
        { type: 'button', class: 'back', 'aria-label': say('drop.close'), onclick: () => dialog.close() },
        icon('close'),
      ),
    ),
    element('p', { class: 'quiet' }, say('drop.body', { size: Math.floor(mostBytes / 1_000_000) })),
    picker,
    zone,
    rows,
    element('label', { for: 'drop-name', class: 'small' }, say('name.label')),
    name,
    element('label', { for: 'drop-note', class: 'small' }, say('drop.note')),
    note,
    told,
    element('div', { class: 'dialog-foot' }, send),
  );
  const dialog = element('dialog', { 'aria-labelledby': 'drop-title' }, form);
  dialog.addEventListener('close', () => dialog.remove());
  // Half sent is not closed by a slip of the finger.
  dialog.addEventListener('cancel', (event) => {
    if (isSending) event.preventDefault();
  });
  document.body.append(dialog);
  dialog.showModal();
  draw();

  function add(files: FileList | null): void {
    for (const file of files ?? []) {
      const told =
        file.size === 0
          ? say('drop.empty')
          : file.size > mostBytes
            ? say('drop.tooLarge', { size: Math.floor(mostBytes / 1_000_000) })
            : '';
      chosen.push({ file, state: told === '' ? 'waits' : 'failed', told });
    }
    told.textContent = '';
    draw();
  }

  function draw(): void {
    rows.replaceChildren(
      ...chosen.map((one) =>
        element(
          'li',
          { class: one.state },
          element('span', { class: 'chosen-name' }, one.file.name),
          element('span', { class: 'quiet small' }, one.told || words.size(one.file.size)),
          one.state !== 'goes' &&
            one.state !== 'left' &&
            element(
              'button',
              {
                type: 'button',
                class: 'back small',
                'aria-label': say('drop.remove', { name: one.file.name }),
                onclick: () => {
                  chosen.splice(chosen.indexOf(one), 1);
                  draw();
                },
              },
              icon('close'),
            ),
        ),
      ),
    );
    const waits = chosen.some(({ state, file }) => state === 'waits' || (state === 'failed' && isSendable(file)));
    send.disabled = isSending || !waits;
  }

  function isSendable(file: File): boolean {
    return file.size > 0 && file.size <= mostBytes;
  }

  async function sendAll(event: Event): Promise<void> {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    options.rename(name.value);
    for (const one of chosen) {
      if (one.state === 'left' || !isSendable(one.file)) continue;
      await sendOne(one);
    }
    isSending = false;
    draw();
    if (chosen.length > 0 && chosen.every(({ state }) => state === 'left')) {
      told.textContent = say('drop.allSent');
      note.value = '';
    }
  }

  async function sendOne(one: Chosen): Promise<void> {
    const step = (state: Chosen['state'], words: string) => {
      one.state = state;
      one.told = words;
      draw();
    };
    step('goes', say('drop.sealing'));
    try {
      const bytes = new Uint8Array(await one.file.arrayBuffer());
      const head: DropHead = {
        v: 1,
        fileName: one.file.name.slice(0, 255),
        from: name.value.trim().slice(0, 80),
        note: note.value.trim().slice(0, 1_000),
        at: Date.now(),
      };
      step('goes', say('drop.sending'));
      await share.leave(manifest, head, bytes);
      step('left', say('drop.sent'));
    } catch (error) {
      const fault = error instanceof Faulty ? error.fault : 'away';
      step(
        'failed',
        fault === 'full'
          ? say('drop.full')
          : fault === 'expired' || fault === 'revoked'
            ? say(`fault.${fault}.title`)
            : say('drop.failed'),
      );
    }
  }
}
