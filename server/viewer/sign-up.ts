// Signing up for a viewing: the slots with places left, who comes, and what they agree to; sealed to the owner here in the browser.
import type { ShareManifest } from '../../shared/sharing/manifest';
import type { SignUpForm, SignUpHead } from '../../shared/sharing/sign-up';
import { element } from './elements';
import type { OpenShare } from './share-reader';
import type { Words } from './words';

type Props = {
  readonly share: OpenShare;
  readonly words: Words;
  readonly manifest: ShareManifest;
  readonly form: SignUpForm;
  readonly put: (...children: (Node | string)[]) => void;
  readonly tongueChoice: HTMLElement;
  readonly again: () => void;
};

export function showSignUp({ share, words, manifest, form, put, tongueChoice, again }: Props): void {
  const { say } = words;
  const place = [manifest.street, manifest.place].filter((part) => part !== '').join(', ');
  document.title = say('signUp.title', { place });
  const title = element('h1', {}, say('signUp.title', { place }));
  const open = form.slots.filter(({ left }) => left !== 0);
  if (open.length === 0) {
    put(title, element('p', {}, say(form.slots.length > 0 ? 'signUp.full' : 'signUp.none')), tongueChoice);
    return;
  }
  const choices = form.slots.map((slot, at) => {
    const radio = element('input', { type: 'radio', name: 'slot', id: `slot-${at}`, required: true });
    radio.disabled = slot.left === 0;
    radio.checked = slot === open[0];
    const left =
      slot.left === undefined
        ? ''
        : ` – ${slot.left === 0 ? say('signUp.slot.full') : say('signUp.slot.left', { count: slot.left })}`;
    const name = `${words.moment(slot.from)}${left}`;
    return { slot, radio, row: element('p', {}, radio, element('label', { for: `slot-${at}` }, ` ${name}`)) };
  });
  const line = (id: string, label: string, type: string, autocomplete: string, maxlength: number) => {
    const field = element('input', { type, id, autocomplete, maxlength });
    return { field, row: element('div', {}, element('label', { for: id }, label), field) };
  };
  const name = line('guest-name', say('signUp.name'), 'text', 'name', 120);
  const email = line('guest-email', say('signUp.email'), 'email', 'email', 200);
  const phone = line('guest-phone', say('signUp.phone'), 'tel', 'tel', 40);
  name.field.required = true;
  const agrees = element('input', { type: 'checkbox', id: 'agrees' });
  const told = element('p', { class: 'wrong', role: 'alert' });
  const button = element('button', { class: 'button primary', type: 'submit' }, say('signUp.send'));
  const notes = [...new Set(form.slots.map(({ note }) => note))].filter((note) => note !== '');

  const send = async (event: Event) => {
    event.preventDefault();
    const chosen = choices.find(({ radio }) => radio.checked)?.slot;
    if (!chosen) return;
    if (email.field.value.trim() + phone.field.value.trim() === '') {
      told.textContent = say('signUp.reach');
      email.field.focus();
      return;
    }
    button.disabled = true;
    const head: SignUpHead = {
      v: 1,
      sort: 'sign-up',
      viewingId: chosen.viewingId,
      slotId: chosen.slotId,
      name: name.field.value.trim(),
      email: email.field.value.trim(),
      phone: phone.field.value.trim(),
      // In the words that were read.
      consentTo: agrees.checked ? say('signUp.agree') : '',
      at: Date.now(),
    };
    try {
      await share.leave(manifest, head, new Uint8Array());
      put(
        title,
        element('p', { class: 'done', role: 'status' }, say('signUp.sent', { when: words.moment(chosen.from) })),
        element('button', { class: 'button', type: 'button', onclick: again }, say('signUp.another')),
      );
    } catch {
      button.disabled = false;
      told.textContent = say('signUp.failed');
    }
  };

  put(
    title,
    ...notes.map((note) => element('p', {}, note)),
    element(
      'form',
      { class: 'sign-up', onsubmit: (event) => void send(event) },
      element('fieldset', {}, element('legend', {}, say('signUp.when')), ...choices.map(({ row }) => row)),
      name.row,
      email.row,
      phone.row,
      element('p', {}, agrees, element('label', { for: 'agrees' }, ` ${say('signUp.agree')}`)),
      element('p', { class: 'quiet small' }, say('signUp.privacy')),
      told,
      button,
    ),
    tongueChoice,
  );
}
