// Vedtekter (Statutes).
import type { Kind } from '../../kind';
import { adoptionDateLabels } from '../adoption-date-labels';
import { issuer } from '../fact-sets';

export const vedtekter: Kind = {
  id: 'vedtekter',
  category: 'okonomi',
  titles: [
    { nb: 'Vedtekter for {sender}', en: 'Statutes of {sender}' },
    { nb: 'Vedtekter', en: 'Statutes' },
  ],
  facts: ['date', ...issuer],
  labels: {
    date: adoptionDateLabels,
  },
  cues: [
    ['title', 15, 'vedtægt*, föreningens stadgar, satzung*, teilungserklärung*, bylaws, by laws'],
    [
      'text',
      4,
      `
      föreningens firma, föreningens ändamål, medlemskap i föreningen, bostadsrätt*, föreningsstämma,
      bestyrelsen, ejerforeningen, die gemeinschaft, wohnungseigentümer*, miteigentumsanteil*, unit owners,
      the association shall
    `,
    ],
    [
      'title',
      15,
      `
      vedtekter*, vedtægter*, vedtekter for*, stadgar*, statutes, satzung, articles of association,
      teilungserklärung, gemeinschaftsordnung
    `,
    ],
    [
      'text',
      4,
      `
      vedtektene, disse vedtekter, sameiets navn, navn og formål, borettslagets navn, vedtægterne,
      foreningens formål, foreningens navn, rettslig råderett, styrets vedtak, eierseksjonsloven,
      borettslagsloven, eigarseksjonslova, burettslagslova, grundejerforening*, vedtektsendring*,
      vedtektsendringer
    `,
    ],
    [
      'text',
      2,
      `
      ordinær generalforsamling, ordinært årsmøte, sameiermøte, sameiermøtet, stemmerett, flertall, fleirtal,
      seksjonseier, andelseier, seksjonseierne, andelseierne, vedlikeholdsplikt, medlemmer, kontingent,
      generalforsamlingen
    `,
    ],
    ['text', 2, '§ 1, § 2, § 3, § 10'],
    ['title', -9, 'husordensregler, innkalling*, protokoll*, årsregnskap, salgsoppgave, tilstandsrapport*'],
    ['text', -4, 'resultatregnskap, prisantydning, kjøpesum, saksliste, møteleder, til protokollen'],
  ],
};
