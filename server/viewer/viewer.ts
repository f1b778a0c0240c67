// The page that a link opens: says what keeps it from opening, or shows what is shared, and keeps in step while it is looked at.
import { element } from './elements';
import { Faulty, type OpenShare, remember, remembered, type Standing, standingOf } from './share-reader';
import { showShare } from './show-share';
import { showSignUp } from './sign-up';
import { firstTongue, tongues, type WordKey, type Words, wordsIn } from './words';

const root = document.getElementById('root') ?? document.body;

function wordsNow(): Words {
  const kept = tongues.find(([tongue]) => tongue === remembered('language'));
  const words = wordsIn(kept ? kept[0] : firstTongue(navigator.languages));
  document.documentElement.lang = words.tongue;
  return words;
}

/** Everything is drawn anew in the language chosen. */
const onTongue = (again: () => void) => (tongue: string) => {
  remember('language', tongue);
  again();
};

function alone(...children: (Node | string)[]): void {
  root.replaceChildren(element('main', { class: 'alone' }, ...children));
}

function showFault(words: Words, error: unknown): void {
  // What is not foreseen looks like a server that does not answer; the browser's console has the rest.
  if (!(error instanceof Faulty)) console.error(error);
  const fault =
    error instanceof Faulty && error.fault !== 'password' && error.fault !== 'not-ready' ? error.fault : 'away';
  const known = fault === 'full' ? 'away' : fault;
  const mayPass = known === 'away' || known === 'often';
  document.title = words.say(`fault.${known}.title`);
  alone(
    element('h1', {}, words.say(`fault.${known}.title`)),
    element('p', { role: 'alert' }, words.say(`fault.${known}.body` as WordKey)),
    mayPass
      ? element('button', { class: 'button', type: 'button', onclick: () => void start() }, words.say('retry'))
      : '',
    tongueChoice(
      words,
      onTongue(() => showFault(wordsNow(), error)),
    ),
  );
}

function tongueChoice(words: Words, choose: (tongue: string) => void): HTMLElement {
  const select = element(
    'select',
    { class: 'tongue', 'aria-label': words.say('language'), onchange: () => choose(select.value) },
    ...tongues.map(([tongue, name]) => element('option', { value: tongue }, name)),
  );
  select.value = words.tongue;
  return select;
}

function askPassword(standing: Standing, wasWrong: boolean): void {
  const words = wordsNow();
  const { say } = words;
  document.title = say('password.title');
  const field = element('input', {
    type: 'password',
    id: 'password',
    autocomplete: 'off',
    'aria-invalid': wasWrong ? 'true' : undefined,
    'aria-describedby': wasWrong ? 'password-wrong' : undefined,
  });
  const button = element('button', { class: 'button primary', type: 'submit' }, say('password.open'));
  const open = async (event: Event) => {
    event.preventDefault();
    if (field.value === '') return;
    button.disabled = true;
    button.textContent = say('password.opening');
    try {
      await show(await standing.open(field.value));
    } catch (error) {
      if (error instanceof Faulty && error.fault === 'password') askPassword(standing, true);
      else showFault(words, error);
    }
  };
  alone(
    element('h1', {}, say('password.title')),
    element('p', {}, say('password.body')),
    element(
      'form',
      { class: 'password', onsubmit: (event) => void open(event) },
      element('label', { for: 'password' }, say('password.label')),
      field,
      wasWrong && element('p', { class: 'wrong', id: 'password-wrong', role: 'alert' }, say('password.wrong')),
      button,
    ),
    tongueChoice(
      words,
      onTongue(() => askPassword(standing, wasWrong)),
    ),
  );
  field.focus();
}

async function show(share: OpenShare): Promise<void> {
  const words = wordsNow();
  const manifest = await share.manifest();
  if (manifest?.signUp) {
    showSignUp({
      share,
      words,
      manifest,
      form: manifest.signUp,
      put: alone,
      tongueChoice: tongueChoice(
        words,
        onTongue(() => void show(share)),
      ),
      again: () => void show(share).catch((error) => showFault(words, error)),
    });
    return;
  }
  showShare({
    root,
    share,
    words,
    tongueChoice: (before) =>
      tongueChoice(
        words,
        onTongue(() => {
          before();
          void show(share);
        }),
      ),
    onFault: (error) => showFault(words, error),
  });
}

async function start(): Promise<void> {
  const words = wordsNow();
  document.title = words.say('page.title');
  alone(element('p', { class: 'quiet', role: 'status' }, words.say('opening')));
  try {
    const standing = await standingOf(location.href);
    if (standing.hasPassword) askPassword(standing, false);
    else await show(await standing.open());
  } catch (error) {
    showFault(words, error);
  }
}

void start();
// Another link pasted into the same tab changes only what stands behind the #.
addEventListener('hashchange', () => location.reload());
