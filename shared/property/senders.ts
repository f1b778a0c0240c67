// Who wrote a paper, and what they are to the home. Pure.
import { findKind } from '../documents/catalogue';
import { foldText } from '../values/folded-text';
import type { ContactRole } from './contact';

/** Two spellings of one sender have the same key: without marks, spaces and the form of the company. */
export const senderKey = (name: string): string =>
  foldText(name)
    .replace(/\b(?:as|asa|ans|da|enk|sa|ba|ks|nuf|gmbh|ltd|ab|aps)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const byKind: Readonly<Record<string, ContactRole>> = {
  forsikringsbevis: 'insurer',
  skadeoppgjor: 'insurer',
  'lan-pant': 'bank',
  tilstandsrapport: 'surveyor',
  verditakst: 'surveyor',
  salgsoppgave: 'agent',
  oppgjorsoppstilling: 'agent',
  felleskostnader: 'association',
  vedtekter: 'association',
  husordensregler: 'association',
  innkalling: 'association',
  protokoll: 'association',
  arsregnskap: 'association',
  samsvarserklaering: 'tradesman',
  vatromsdokumentasjon: 'tradesman',
  servicerapport: 'tradesman',
  'kommunale-avgifter': 'authority',
  faktura: 'tradesman',
};

/** What someone seems to be by the kinds of papers they wrote: the most telling counts. */
export function roleOfSender(kinds: readonly string[]): ContactRole {
  for (const [kind, role] of Object.entries(byKind)) if (kinds.includes(kind)) return role;
  return kinds.some((kind) => findKind(kind)?.category === 'offentlig') ? 'authority' : 'other';
}
