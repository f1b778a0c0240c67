// What this machine signs its books with: an id of this vault on this machine, made when it is first asked for.
import { base64url, randomBytes } from '../security/bytes';

const rememberedAs = 'writer';

/** Lost with the browser's storage, it is made anew, and with it new books: the old ones stay as they are. Never part of a backup. */
export function writerHere(): string {
  const known = localStorage.getItem(rememberedAs);
  if (known) return known;
  const made = base64url(randomBytes(9));
  localStorage.setItem(rememberedAs, made);
  return made;
}
