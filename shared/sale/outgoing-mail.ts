// A mail to somebody who takes an interest: what is in it, whoever sends it.

export type OutgoingMail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly calendar?: { readonly fileName: string; readonly method: 'PUBLISH' | 'CANCEL'; readonly text: string };
};

/** One address, as most are written: what else the grammar allows is no reason to let a comma or a line through. */
const address = /^[^\s<>(),;:"\\@]+@[^\s<>(),;:"\\@]+$/u;
export const isMailAddress = (text: string): boolean => text.length <= 200 && address.test(text);
