// Bilde (Picture).
import type { Kind } from '../../kind';

export const bilde: Kind = {
  id: 'bilde',
  category: 'annet',
  titles: [{ nb: 'Bilde', en: 'Picture' }],
  facts: [],
  cues: [],
};
