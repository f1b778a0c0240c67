// What is shared: the list of papers, the one that is looked at beside it (in its place on a phone), and search in all of them.
import type { SharedPaper, SharedWords, ShareManifest } from '../../shared/sharing/manifest';
import { element, icon } from './elements';
import { type Found, find } from './find';
import { openLeaving } from './leave-papers';
import { keepReceipt } from './receipt';
import type { OpenShare } from './share-reader';
import { showPaper } from './show-paper';
import type { Words } from './words';

const lookAgainMs = 20_000;
/** While papers are being made ready. */
const lookSoonMs = 2_500;
const readAtOnce = 3;

type Props = {
  readonly root: HTMLElement;
  readonly share: OpenShare;
  readonly words: Words;
  /** `before`: what must end when another language is drawn. */
  readonly tongueChoice: (before: () => void) => HTMLElement;
  readonly onFault: (error: unknown) => void;
};

export function showShare({ root, share, words, tongueChoice, onFault }: Props): void {
  const { say } = words;
  let manifest: ShareManifest | undefined;
  let isOver = false;
  let timer = 0;
  let opened = '';
  let closePaper = () => {};
  const read = new Map<string, SharedWords>();
  const pictures = keepPictures(share);
  const receipt = keepReceipt(share, () => manifest);

  const end = () => {
    isOver = true;
    clearTimeout(timer);
    closePaper();
    receipt.end();
    pictures.end();
    removeEventListener('popstate', onWayBack);
    document.removeEventListener('visibilitychange', onVisible);
  };

  // ---- the frame
  const head = element('header', { class: 'head' });
  const field = element('input', {
    type: 'search',
    class: 'search',
    placeholder: say('search'),
    'aria-label': say('search'),
    autocomplete: 'off',
    enterkeyhint: 'search',
    oninput: () => void search(),
  });
  const told = element('p', { class: 'quiet small told', role: 'status' });
  const list = element('nav', { class: 'list', 'aria-label': say('list') });
  const foot = element('footer', { class: 'foot' });
  const side = element(
    'div',
    { class: 'side' },
    head,
    element('div', { class: 'find' }, icon('search'), field),
    told,
    list,
    foot,
  );
  const stage = element('main', { class: 'stage', 'aria-label': say('paper'), tabindex: '-1' });
  const frame = element('div', { class: 'frame' }, side, stage);
  root.replaceChildren(frame);

  // ---- the list
  const drawHead = (now: ShareManifest) => {
    document.title = now.street || now.title;
    head.replaceChildren(
      element('h1', {}, now.street || now.title),
      element('p', { class: 'quiet' }, now.place),
      element(
        'p',
        { class: 'until' },
        now.recipient ? `${say('sharedWith', { name: now.recipient })} ` : '',
        say('openUntil', { when: words.moment(now.expiresAt) }),
      ),
    );
  };

  const drawFoot = (now: ShareManifest) => {
    const name = element('input', {
      type: 'text',
      id: 'reader-name',
      maxlength: 80,
      autocomplete: 'name',
      value: receipt.name(),
      onchange: () => receipt.rename(name.value),
    });
    foot.replaceChildren(
      ...(now.dropBytes > 0
        ? [
            element(
              'button',
              {
                type: 'button',
                class: 'button wide',
                onclick: () =>
                  openLeaving({ share, words, manifest: now, name: receipt.name(), rename: receipt.rename }),
              },
              icon('leave'),
              say('drop.open'),
            ),
          ]
        : []),
      element(
        'div',
        { class: 'reader' },
        element('label', { for: 'reader-name', class: 'small' }, say('name.label')),
        name,
        element('p', { class: 'quiet small' }, icon('eye'), say('watched')),
        element('p', { class: 'quiet small' }, icon('lock'), say('sealed')),
      ),
      tongueChoice(end),
    );
  };

  const rowOf = (paper: SharedPaper, page: number, extra: readonly (Node | string)[]): HTMLElement => {
    const thumb = element('span', { class: 'thumb' });
    if (paper.thumb) pictures.into(thumb, paper.thumb, '');
    const told = [paper.kind, paper.sender, words.day(paper.date)].filter(Boolean);
    const about = told.map((piece, at) => element('span', {}, at < told.length - 1 ? `${piece} · ` : piece));
    return element(
      'button',
      {
        type: 'button',
        class: 'row',
        'aria-current': paper.id === opened ? 'true' : undefined,
        'data-id': paper.id,
        onclick: () => open(paper.id, page, true),
      },
      thumb,
      element(
        'span',
        { class: 'row-words' },
        element(
          'span',
          { class: 'row-title' },
          paper.title,
          isNew(paper) && !receipt.hasSeen(paper.id) && element('span', { class: 'badge' }, say('new')),
        ),
        element(
          'span',
          { class: 'quiet small row-about' },
          element('span', { class: `divider ${paper.category}` }),
          ...about,
        ),
        ...extra,
      ),
      element(
        'span',
        { class: 'quiet small row-pages', 'aria-label': words.count('pages', paper.pages.length) },
        String(paper.pages.length),
      ),
    );
  };
  const isNew = (paper: SharedPaper) =>
    manifest !== undefined && Date.now() - paper.addedAt < 3 * 86_400_000 && paper.addedAt - firstAdded() > 600_000;
  const firstAdded = () => Math.min(...(manifest?.papers.map(({ addedAt }) => addedAt) ?? [0]));

  const drawList = (found?: readonly Found[]) => {
    if (!manifest) return;
    pictures.forget(list);
    if (found) {
      list.replaceChildren(
        ...found.map(({ paper, page, passage }) =>
          rowOf(paper, Math.max(0, page), [
            element(
              'span',
              { class: 'passage small' },
              element(
                'span',
                { class: 'quiet' },
                page < 0 ? say('search.inTitle') : say('search.page', { page: page + 1 }),
              ),
              ...passage.flatMap(({ text, isHit }) => [' ', isHit ? element('mark', {}, text) : text]),
            ),
          ]),
        ),
      );
      return;
    }
    const sections = new Map<string, SharedPaper[]>();
    for (const paper of manifest.papers) sections.set(paper.category, [...(sections.get(paper.category) ?? []), paper]);
    list.replaceChildren(
      ...[...sections].map(([category, papers]) =>
        element(
          'section',
          {},
          element('h2', { class: 'small' }, words.category(category) || words.category('annet')),
          ...papers.map((paper) => rowOf(paper, 0, [])),
        ),
      ),
    );
    if (manifest.papers.length === 0)
      list.replaceChildren(
        element('div', { class: 'empty' }, element('h2', {}, say('none.title')), element('p', {}, say('none.body'))),
      );
    const { papers, coming } = manifest;
    told.textContent = [
      papers.length > 0 ? words.count('papers', papers.length) : '',
      coming > 0 ? words.count('coming', coming) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };

  // ---- search
  let round = 0;
  const search = async () => {
    round += 1;
    const mine = round;
    const query = field.value.trim();
    if (!manifest) return;
    if (query === '') {
      drawList();
      mark('');
      return;
    }
    await readAll(manifest.papers, () => mine === round);
    if (mine !== round || !manifest) return;
    const found = find(manifest.papers, read, query);
    told.textContent = found.length === 0 ? say('search.none') : words.count('search.hits', found.length);
    drawList(found);
    mark(query);
  };
  let mark = (_query: string): void => {};

  const readAll = async (papers: readonly SharedPaper[], isWanted: () => boolean) => {
    const left = papers.filter(({ id }) => !read.has(id));
    let done = papers.length - left.length;
    const go = async () => {
      for (let paper = left.shift(); paper && isWanted(); paper = left.shift()) {
        told.textContent = say('search.reading', { done, total: papers.length });
        // One that does not come is not searched; opening it says why.
        const came = await share.words(paper).catch(() => undefined);
        if (came) read.set(paper.id, came);
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: readAtOnce }, go));
  };

  // ---- the paper
  const open = (id: string, page: number, asStep: boolean) => {
    const paper = manifest?.papers.find((one) => one.id === id);
    if (!paper || !manifest) return;
    closePaper();
    opened = id;
    frame.classList.add('at-paper');
    // The way back of a phone leads to the list.
    if (asStep && history.state !== 'paper') history.pushState('paper', '');
    for (const row of list.querySelectorAll('.row'))
      row.toggleAttribute('aria-current', row.getAttribute('data-id') === id);
    for (const row of list.querySelectorAll('.row[aria-current]')) row.setAttribute('aria-current', 'true');
    const shown = showPaper({
      stage,
      share,
      words,
      paper,
      page,
      query: field.value.trim(),
      readWords: async () => {
        const known = read.get(id) ?? (await share.words(paper));
        read.set(id, known);
        return known;
      },
      onBack: () => (history.state === 'paper' ? history.back() : close()),
      onSeen: (index) => receipt.seen(id, index),
    });
    mark = shown.mark;
    closePaper = shown.end;
    if (asStep) stage.focus({ preventScroll: true });
  };
  const close = () => {
    const last = opened;
    closePaper();
    closePaper = () => {};
    mark = () => {};
    opened = '';
    frame.classList.remove('at-paper');
    stage.replaceChildren(element('p', { class: 'pick quiet' }, say('pick')));
    list.querySelector<HTMLElement>(`.row[data-id="${CSS.escape(last)}"]`)?.focus();
  };
  const onWayBack = () => {
    if (opened !== '' && matchMedia('(max-width: 899px)').matches) close();
  };
  addEventListener('popstate', onWayBack);

  // ---- keeping in step
  const look = async () => {
    clearTimeout(timer);
    try {
      const now = await share.manifest();
      if (isOver) return;
      if (now && JSON.stringify(now) !== JSON.stringify(manifest)) {
        const isFirst = manifest === undefined;
        manifest = now;
        drawHead(now);
        if (isFirst || foot.childElementCount === 0) drawFoot(now);
        if (field.value.trim() === '') drawList();
        else void search();
        const still = now.papers.find(({ id }) => id === opened);
        if (opened !== '' && !still) close();
        const [first] = now.papers;
        if (isFirst && first && matchMedia('(min-width: 900px)').matches) open(first.id, 0, false);
        else if (opened === '') close();
      } else if (!now && !manifest) {
        document.title = say('page.title');
        list.replaceChildren(
          element('div', { class: 'empty' }, element('h2', {}, say('none.title')), element('p', {}, say('none.body'))),
        );
      }
    } catch (error) {
      if (isOver) return;
      // A train in a tunnel: what is on the screen stays there, and is asked for again.
      if (!(manifest && isPassing(error))) {
        end();
        onFault(error);
        return;
      }
    }
    if (!isOver) {
      const isComing = manifest === undefined || manifest.coming > 0;
      timer = window.setTimeout(() => void look(), isComing ? lookSoonMs : lookAgainMs);
    }
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') void look();
  };
  document.addEventListener('visibilitychange', onVisible);
  void look();
}

const isPassing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'fault' in error && ['away', 'often'].includes(String(error.fault));

/** Pictures by their names, opened when they come into sight, and let go with what they stand in. */
function keepPictures(share: OpenShare) {
  const addresses = new Map<Element, string>();
  const wanted = new Map<Element, { readonly name: string; readonly alt: string }>();
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const one = wanted.get(target);
        if (!isIntersecting || !one) continue;
        seen.unobserve(target);
        wanted.delete(target);
        void load(target, one.name, one.alt);
      }
    },
    { rootMargin: '200px' },
  );
  const load = async (target: Element, name: string, alt: string) => {
    // A small picture that does not come leaves its place empty.
    const bytes = await share.picture(name).catch(() => undefined);
    if (!bytes || !target.isConnected) return;
    const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    addresses.set(target, address);
    target.append(element('img', { src: address, alt }));
  };
  const forget = (within: Element) => {
    for (const [target, address] of addresses)
      if (within.contains(target)) {
        URL.revokeObjectURL(address);
        addresses.delete(target);
      }
    for (const target of wanted.keys()) if (within.contains(target)) wanted.delete(target);
  };
  return {
    into(target: Element, name: string, alt: string) {
      wanted.set(target, { name, alt });
      seen.observe(target);
    },
    forget,
    end() {
      seen.disconnect();
      forget(document.documentElement);
    },
  };
}
