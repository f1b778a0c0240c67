// How complete the binder is: a bar in the dividers' colours, and each gap with its reason and what to do about it.
import { CopyIcon } from '@phosphor-icons/react/Copy';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Completeness, CompletenessItem } from '../../../shared/api/maintenance';
import { categories } from '../../../shared/documents/kind';
import { sayIfKnown } from '../../../shared/i18n/words';
import type { Home } from '../../../shared/property/home';
import { tellingFailure } from '../../acts';
import { Divider } from '../../design/divider';
import { showToast } from '../../design/toast';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo } from '../../route';
import { categoryName, kindName, useWords, type Words } from '../../words';

const shownGaps = 3;

export function Binder({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const [all, setAll] = useState(false);
  const { value } = useLive('home.completeness', { homeId: home.id });
  if (!value || value.wanted === 0) return null;
  const gaps = value.items.filter(({ state }) => state === 'missing' || state === 'expired');
  const declined = value.items.filter(({ state }) => state === 'declined');
  const rest = gaps.length - shownGaps;
  const { shares, words: missing } = sharesOf(words, value);
  return (
    <section className="home-binder" aria-labelledby="home-binder">
      <header className="home-section">
        <h2 id="home-binder" className="heading">
          {say('home.binder')}
        </h2>
        <p className="quiet">{say('home.inPlace', { here: value.here, wanted: value.wanted })}</p>
      </header>
      <div className="home-binder-meter" aria-hidden>
        {shares.map(({ category, here, wanted }) => (
          <span key={category} className="home-binder-share" style={{ flexGrow: wanted }}>
            <span
              className={`home-binder-here home-binder-${category}`}
              style={{ width: `${(here / wanted) * 100}%` }}
            />
          </span>
        ))}
      </div>
      <p className="quiet">{missing}</p>
      <ul>
        {(all ? gaps : gaps.slice(0, shownGaps)).map((gap) => (
          <Gap key={gap.id} gap={gap} home={home} />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="link" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? say('common.showFewer') : say('home.showOtherGaps', { count: rest })}
        </Button>
      )}
      {all && declined.length > 0 && (
        <ul className="home-binder-declined">
          {declined.map((item) => (
            <li key={item.id}>
              <span className="quiet">{say('home.hasNone', { paper: paperName(words, item) })}</span>
              <Button
                className="link"
                onPress={() =>
                  void tellingFailure(words, async () => {
                    await engine.call('home.wantPaper', { homeId: home.id, itemId: item.id, wanted: true });
                  })
                }
              >
                {say('common.undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Gap({ gap, home }: { readonly gap: CompletenessItem; readonly home: Home }) {
  const words = useWords();
  const { say, formats } = words;
  const [old] = gap.papers;
  const decline = () =>
    void tellingFailure(words, async () => {
      const one = { homeId: home.id, itemId: gap.id };
      await engine.call('home.wantPaper', { ...one, wanted: false });
      showToast({
        text: say('home.notWanted', { paper: paperName(words, gap) }),
        tone: 'ok',
        action: {
          label: say('common.undo'),
          run: () =>
            void tellingFailure(words, async () => {
              await engine.call('home.wantPaper', { ...one, wanted: true });
            }),
        },
      });
    });
  return (
    <li className="gap">
      <Divider category={gap.category} />
      <div>
        <p className="heading">{paperName(words, gap)}</p>
        {gap.state === 'expired' && (
          <p className="gap-expired">{say('home.expired', { day: formats.longDay(gap.expiredOn) })}</p>
        )}
        <p className="quiet">{reasonOf(words, gap)}</p>
        <p className="gap-ways">
          <Ask gap={gap} home={home} />
          {old && (
            <Button className="link" onPress={() => goTo(documentRoute(old.id))}>
              {say('home.showOld')}
            </Button>
          )}
          <Button className="link gap-none" onPress={decline}>
            {say('home.haveNone')}
          </Button>
        </p>
      </div>
    </li>
  );
}

/** Words to send to whoever has the paper: the app itself sends nothing. */
function Ask({ gap, home }: { readonly gap: CompletenessItem; readonly home: Home }) {
  const words = useWords();
  const { say } = words;
  const { street, postalCode, place } = home.address;
  const paper = paperName(words, gap);
  const [text, setText] = useState(() =>
    say('home.askText', {
      address: `${street}, ${postalCode} ${place}`.replace(/[, ]+$/, ''),
      paper: lowerFirst(paper),
    }),
  );
  return (
    <DialogTrigger>
      <Button className="link">{say('home.ask')}</Button>
      <Popover className="popover ask-popover" placement="left top">
        <Dialog aria-label={say('home.ask')}>
          {({ close }) => (
            <div className="ask">
              <label className="ask-label">
                <span className="heading">{say('home.askTitle')}</span>
                <textarea
                  className="input ask-text"
                  rows={11}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
              </label>
              <Button
                className="button button-primary"
                onPress={() =>
                  void navigator.clipboard.writeText(text).then(
                    () => {
                      close();
                      showToast({ text: say('home.askCopied'), tone: 'ok' });
                    },
                    () => showToast({ text: say('home.askNotCopied'), tone: 'danger' }),
                  )
                }
              >
                <CopyIcon size={16} aria-hidden />
                {say('home.askCopy')}
              </Button>
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function sharesOf(words: Words, { items }: Completeness) {
  const { say, formats } = words;
  const shares = categories
    .map((category) => {
      const wanted = items.filter((item) => item.category === category && item.state !== 'declined');
      return { category, wanted: wanted.length, here: wanted.filter(({ state }) => state === 'here').length };
    })
    .filter(({ wanted }) => wanted > 0);
  const missing = shares
    .filter(({ here, wanted }) => here < wanted)
    .sort((a, b) => b.wanted - b.here - (a.wanted - a.here))
    .map(({ category, here, wanted }) =>
      say('home.missingIn', {
        count: wanted - here,
        category: categoryName(say, category)
          .replace(/ \(.*\)$/, '')
          .toLowerCase(),
      }),
    );
  return {
    shares,
    words: missing.length === 0 ? say('home.nothingMissing') : say('home.missing', { list: formats.list(missing) }),
  };
}

const paperName = ({ say }: Words, item: CompletenessItem): string => {
  const name = sayIfKnown(say, `completeness.${item.id}`, kindName(say, item.kinds[0] ?? ''), { about: item.about });
  return item.about ? `${name}, ${item.about}` : name;
};
const reasonOf = ({ say }: Words, item: CompletenessItem): string =>
  sayIfKnown(say, `completeness.${item.id}.why`, item.source.title);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
