// One paper: its pages below each other, opened as they come into sight, what was sought marked on them, and its file to take along.
import { pageUnitsPerWidth } from '../../shared/documents/page';
import type { SharedPaper, SharedWords } from '../../shared/sharing/manifest';
import { element, icon } from './elements';
import { placesOf } from './find';
import { Faulty, type OpenShare } from './share-reader';
import type { Words } from './words';

/** A page counts as looked at when most of it stood on the screen for so long. */
const readMs = 1_200;
/** Pictures further away than this many screens are let go: a report of 200 pages must not fill a phone. */
const nearScreens = 3;

type Props = {
  readonly stage: HTMLElement;
  readonly share: OpenShare;
  readonly words: Words;
  readonly paper: SharedPaper;
  /** Where to begin. */
  readonly page: number;
  readonly query: string;
  readonly readWords: () => Promise<SharedWords>;
  readonly onBack: () => void;
  readonly onSeen: (page: number) => void;
};

export function showPaper(props: Props): { readonly mark: (query: string) => void; readonly end: () => void } {
  const { stage, share, words, paper, readWords, onBack, onSeen } = props;
  const { say } = words;
  let isOver = false;
  let read: SharedWords | undefined;
  let query = props.query;
  const addresses = new Map<Element, string>();
  const timers = new Map<Element, number>();

  const sheets = paper.pages.map(({ width, height }, index) => {
    const sheet = element('div', { class: 'sheet', 'data-page': index });
    sheet.style.aspectRatio = `${width} / ${height}`;
    return sheet;
  });
  const scroll = element(
    'div',
    { class: 'pages', tabindex: '0', 'aria-label': paper.title, role: 'region' },
    ...sheets.map((sheet, index) =>
      element(
        'figure',
        {},
        sheet,
        paper.pages.length > 1 &&
          element('figcaption', { class: 'small' }, say('pageOf', { page: index + 1, count: paper.pages.length })),
      ),
    ),
  );
  const about = [paper.kind, paper.sender, words.day(paper.date)].filter(Boolean).join(' · ');
  const notes = [words.count('pages', paper.pages.length), paper.hidden > 0 ? words.count('hidden', paper.hidden) : ''];
  stage.replaceChildren(
    element(
      'header',
      { class: 'bar' },
      element('button', { type: 'button', class: 'back', 'aria-label': say('back'), onclick: onBack }, icon('back')),
      element(
        'div',
        { class: 'bar-words' },
        element('h2', {}, paper.title),
        element('p', { class: 'quiet small' }, [about, ...notes].filter(Boolean).join(' · ')),
      ),
      paper.file
        ? downloadButton(share, words, paper)
        : element('span', { class: 'quiet small only' }, icon('eye'), say('onlyShown')),
    ),
    scroll,
  );

  const draw = async (sheet: HTMLElement, index: number) => {
    const page = paper.pages[index];
    if (!page || sheet.childElementCount > 0 || addresses.has(sheet)) return;
    addresses.set(sheet, '');
    try {
      const bytes = await share.picture(page.picture);
      if (isOver || !addresses.has(sheet)) return;
      const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
      addresses.set(sheet, address);
      const alt = say('pictureOf', { title: paper.title, page: index + 1, count: paper.pages.length });
      sheet.replaceChildren(element('img', { src: address, alt, draggable: 'false' }));
      decorate(sheet, index);
    } catch (error) {
      addresses.delete(sheet);
      const isWrong = error instanceof Faulty && error.fault === 'tampered';
      sheet.replaceChildren(
        element(
          'div',
          { class: 'sheet-fault', role: 'alert' },
          element('p', {}, say(isWrong ? 'fault.page' : 'fault.pageAway')),
          !isWrong &&
            element(
              'button',
              {
                type: 'button',
                class: 'button',
                onclick: () => {
                  sheet.replaceChildren();
                  void draw(sheet, index);
                },
              },
              say('retry'),
            ),
        ),
      );
    }
  };

  /** The words for who does not see the picture, and where what was sought stands. */
  const decorate = (sheet: HTMLElement, index: number) => {
    for (const old of sheet.querySelectorAll('.hit, .spoken')) old.remove();
    const page = read?.pages[index];
    if (!page || !sheet.querySelector('img')) return;
    const ratio = page.height / page.width;
    for (const { x, y, w, h } of placesOf(page, query)) {
      const hit = element('span', { class: 'hit', 'aria-hidden': 'true' });
      hit.style.left = `${(x / pageUnitsPerWidth) * 100}%`;
      hit.style.top = `${(y / pageUnitsPerWidth / ratio) * 100}%`;
      hit.style.width = `${(w / pageUnitsPerWidth) * 100}%`;
      hit.style.height = `${(h / pageUnitsPerWidth / ratio) * 100}%`;
      sheet.append(hit);
    }
    if (page.words.length > 0)
      sheet.append(element('p', { class: 'spoken' }, `${say('wordsOfPage')}: ${page.words.join(' ')}`));
  };

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = target as HTMLElement;
        if (isIntersecting) void draw(sheet, Number(sheet.dataset.page));
        else letGo(sheet);
      }
    },
    { root: scroll, rootMargin: `${nearScreens * 100}% 0px` },
  );
  const letGo = (sheet: HTMLElement) => {
    const address = addresses.get(sheet);
    if (address === undefined) return;
    addresses.delete(sheet);
    if (address) URL.revokeObjectURL(address);
    sheet.replaceChildren();
  };
  const looked = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRect, rootBounds, boundingClientRect } of entries) {
        const most = Math.min(boundingClientRect.height, rootBounds?.height ?? 0) / 2;
        clearTimeout(timers.get(target));
        if (isIntersecting && intersectionRect.height >= most)
          timers.set(
            target,
            window.setTimeout(() => {
              if (target.querySelector('img')) onSeen(Number((target as HTMLElement).dataset.page));
            }, readMs),
          );
      }
    },
    { root: scroll, threshold: [0, 0.25, 0.5, 0.75, 1] },
  );
  for (const sheet of sheets) {
    near.observe(sheet);
    looked.observe(sheet);
  }
  const goTo = (index: number) => {
    const sheet = sheets[index];
    if (!sheet) return;
    const place = read?.pages[index] && placesOf(read.pages[index], query)[0];
    const down = place ? (place.y / pageUnitsPerWidth) * sheet.clientWidth - scroll.clientHeight / 3 : 0;
    const top = sheet.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop;
    scroll.scrollTo({ top: Math.max(0, top - 16 + Math.max(0, down)) });
  };
  if (props.page > 0) goTo(props.page);

  readWords().then(
    (came) => {
      if (isOver) return;
      read = came;
      for (const [index, sheet] of sheets.entries()) decorate(sheet, index);
      if (query !== '') goTo(props.page);
    },
    // The pages say themselves when they cannot be shown.
    () => undefined,
  );

  return {
    mark(next) {
      query = next;
      for (const [index, sheet] of sheets.entries()) decorate(sheet, index);
    },
    end() {
      isOver = true;
      near.disconnect();
      looked.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
      for (const address of addresses.values()) if (address) URL.revokeObjectURL(address);
      addresses.clear();
    },
  };
}

function downloadButton(share: OpenShare, words: Words, paper: SharedPaper): HTMLElement {
  const { say } = words;
  const label = element('span', { class: 'button-words' }, say('download'));
  const size = paper.file ? words.size(paper.file.bytes) : '';
  const button = element(
    'button',
    {
      type: 'button',
      class: 'button download',
      title: `${paper.file?.name ?? ''} (${size})`,
      onclick: () => void fetchIt(),
    },
    icon('download'),
    label,
  );
  const fetchIt = async () => {
    button.disabled = true;
    label.textContent = say('downloading');
    try {
      const bytes = await share.file(paper);
      // Never as what it says it is: the browser is to save it, not to open it.
      const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
      const link = element('a', { href: address, download: paper.file?.name ?? 'paper' });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      label.textContent = say('download');
    } catch (error) {
      const isWrong = error instanceof Faulty && error.fault === 'tampered';
      label.textContent = say(isWrong ? 'fault.tampered.title' : 'fault.pageAway');
    }
    button.disabled = false;
  };
  return button;
}
