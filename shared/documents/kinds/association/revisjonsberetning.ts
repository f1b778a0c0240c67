// Revisjonsberetning (Auditor's report).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const revisjonsberetning: Kind = {
  id: 'revisjonsberetning',
  category: 'okonomi',
  titles: [{ nb: 'Revisjonsberetning', en: "Auditor's report" }],
  facts: ['date', ...issuer],
  cues: [
    [
      'title',
      15,
      `
      revisormelding*, melding fra uavhengig revisor, revisionsberättelse*, revisionspåtegning,
      den uafhængige revisors*, bestätigungsvermerk*, prüfungsbericht, independent auditor*, auditor s report,
      audit report
    `,
    ],
    [
      'text',
      4,
      `
      vi har revideret, vi har reviderat, jag har granskat, jag har reviderat, wir haben den jahresabschluss,
      we have audited, in our opinion, etter vår mening, efter vores opfattelse, statsautoriseret revisor,
      auktoriserad revisor
    `,
    ],
    [
      'title',
      16,
      `
      revisjonsberetning*, uavhengig revisors beretning, revisors beretning*, revisjonsmelding,
      melding frå revisor, revisjonsrapport, auditor's report, independent auditor's report,
      uavhengig revisors beretning*, melding frå uavhengig revisor
    `,
    ],
    [
      'text',
      4,
      `
      uavhengig revisor*, vår konklusjon, rettvisende bilde, isa ene, vi har revidert, revisors oppgaver,
      statsautorisert revisor, registrert revisor, internasjonale revisjonsstandardene,
      grunnlag for konklusjonen
    `,
    ],
  ],
};
