// Dokument (Document).
import type { Kind } from '../../kind';

export const annet: Kind = {
  id: 'annet',
  category: 'annet',
  titles: [{ nb: 'Dokument', en: 'Document' }],
  facts: ['date'],
  cues: [],
};
