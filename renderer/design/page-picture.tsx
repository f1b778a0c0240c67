// One page of a paper as a picture, with places marked on it.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Box, pageUnitsPerWidth } from '../../shared/documents/page';
import { usePagePicture } from '../pictures';

export type PageMark = { readonly box: Box; readonly as: 'hit' | 'current' | 'fact' };

type Props = {
  readonly id: string;
  readonly index: number;
  /** Height over width; kept while the picture is not there, so that nothing jumps. */
  readonly ratio: number;
  readonly label: string;
  readonly failedText: string;
  /** Stands in place of a page that wants a password. */
  readonly locked?: ReactNode;
  /** CSS pixels it is shown at. */
  readonly width: number;
  readonly marks?: readonly PageMark[];
  readonly eager?: boolean;
  readonly children?: ReactNode;
};

export function PagePicture({ id, index, ratio, label, failedText, locked, width, marks = [], eager = false }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const seen = useSeen(frame) || eager;
  const { picture, failed } = usePagePicture(id, index, width, seen && width > 0);
  const shownRatio = picture ? picture.height / picture.width : ratio;
  return (
    <div ref={frame} className="page-picture" style={{ aspectRatio: `1 / ${shownRatio}` }}>
      {picture ? (
        <img src={picture.url} alt={label} draggable={false} />
      ) : failed === 'needs-password' && locked ? (
        locked
      ) : failed ? (
        <p className="page-failed">{failedText}</p>
      ) : (
        <div className="page-skeleton" {...(label ? { role: 'img', 'aria-label': label } : {})} />
      )}
      {picture &&
        marks.map(({ box, as }) => (
          <span
            key={`${as} ${box.x} ${box.y}`}
            className={`page-mark page-mark-${as}`}
            data-mark={as}
            style={placeOf(box, shownRatio)}
            aria-hidden
          />
        ))}
    </div>
  );
}

/** A box in page units as a place in per cent, with a little air. */
export function placeOf(box: Box, ratio: number, air = 30) {
  const width = pageUnitsPerWidth;
  const height = pageUnitsPerWidth * ratio;
  return {
    left: `${((box.x - air) / width) * 100}%`,
    top: `${((box.y - air) / height) * 100}%`,
    width: `${((box.w + 2 * air) / width) * 100}%`,
    height: `${((box.h + 2 * air) / height) * 100}%`,
  };
}

/** True once it has come near the part of the scroller that is seen. */
function useSeen(element: { readonly current: HTMLElement | null }): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '300px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}

/** The width of an element, followed as it changes. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = ref.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    setWidth(target.clientWidth);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
