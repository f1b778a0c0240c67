// Statutes and rules are of the day they were adopted, or last changed.
import type { LabelRow } from '../labels';

export const adoptionDateLabels: readonly LabelRow[] = [
  [
    0.9,
    `
    vedtatt, vedtatt på, vedtatt på generalforsamling, vedtatt på ordinær generalforsamling,
    vedtatt på ekstraordinær generalforsamling, vedtatt på årsmøte, vedtatt på ordinært årsmøte, vedtatt i årsmøte,
    vedtatt av årsmøtet, vedtatt av generalforsamlingen, vedtatt på generalforsamlingen, vedtatt på årsmøtet,
    vedtatt på sameiermøte, vedtatt i sameiermøte, vedtatt i sameiermøtet, vedtatt på sameiermøtet,
    vedtatt på konstituerende generalforsamling, vedtatt på konstituerende sameiermøte, vedtatt i generalforsamling,
    endret på generalforsamling, endret på årsmøte, sist endret på generalforsamling, sist endret på årsmøte,
    sist endret på ordinær generalforsamling, sist endra på ordinær generalforsamling,
      sist endra på generalforsamling, sist endra på årsmøte, sist endra på ordinært årsmøte,
      sist endret på ekstraordinær generalforsamling, sist endret på ekstraordinært årsmøte, sist endret på sameiermøte,
      sist endret på ordinært sameiermøte, sist revidert, sist revidert på årsmøte, sist revidert på generalforsamling,
      sist endret i årsmøte, antagna vid ordinarie föreningsstämma, antagna vid, ändrade vid, senast ändrade, sist endret på ordinært årsmøte, vedteke på årsmøte,
    vedteke på generalforsamling, endringer vedtatt på generalforsamling, vedteke, vedtekne, sist endret, sist endra,
    revidert, endret, vedtatt den, gjeldende fra, dato, vedtaget, senest ændret
  `,
  ],
];
