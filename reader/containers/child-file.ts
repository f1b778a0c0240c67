// What a mail or a ZIP brings along, before anybody has looked into it.
import type { Problem } from '../../shared/problem';

export type ChildFile = {
  readonly name: string;
  /** Folders on the way to it, parted by slashes; '' when none. */
  readonly folder: string;
  /** It wants a password. */
  readonly isLocked: boolean;
  /** Known beforehand: why it cannot be had. */
  readonly problem?: Problem;
};

/** What systems leave beside papers: nobody filed it, and nobody misses it. */
export const isLitter = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.localized$)/i.test(path.replaceAll('\\', '/'));
