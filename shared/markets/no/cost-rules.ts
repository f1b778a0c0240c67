// What money spent on a Norwegian home is for tax: upkeep, improvement (påkostning), running costs or buying it.
//
// Påkostning is added to what the home cost (inngangsverdi) and makes the gain on a sale smaller; upkeep is not. Whether something is one or
// the other is judged case by case, and much is partly both: what stands here suggests, the person decides.

export type CostSource = {
  readonly title: string;
  readonly url: string;
  /** ISO day it was read. */
  readonly read: string;
  /** What it applied to when it was read, where it says so. */
  readonly applies: string;
};

export const costSources = {
  boundary: {
    title: 'Skatteetaten: Skillet mellom vedlikehold og påkostning knyttet til bolig- eller fritidseiendom',
    url: 'http://www.skatteetaten.no/no/Person/Selvangivelse/tema-og-fradrag/Bolig/Utleie/skillet-mellom-vedlikehold-og-pakostning-knyttet-til-bolig--eller-fritidseiendom/',
    read: '2026-11-23',
    applies: '2016',
  },
  ownWork: {
    title: 'Skatteetaten, Skatte-ABC: B-10-8.2 Inngangsverdi ved nyoppføring og påkostning',
    url: 'https://www.skatteetaten.no/rettskilder/type/handboker/skatte-abc/gjeldende/b-10-bolig--eget-arbeid/B-10.011/B-10.013/',
    read: '2026-11-23',
    applies: '',
  },
} as const satisfies Readonly<Record<string, CostSource>>;

export type NatureRule = {
  /** Words why under `nature.why.<id>`. */
  readonly id: string;
  readonly nature: 'maintenance' | 'improvement' | 'running' | 'purchase';
  readonly words: string;
  readonly source?: keyof typeof costSources;
  /** The source does not name this case: it follows from the source's definition, or is our own reading. */
  readonly weak?: true;
  /** Only what became better than before is an improvement; the rest is upkeep. */
  readonly partly?: true;
};

/** Kinds of papers whose costs keep a home going, whatever their words. */
export const runningKinds: readonly string[] = ['kommunale-avgifter', 'felleskostnader', 'forsikringsbevis'];

export const natureRules: readonly NatureRule[] = [
  {
    id: 'extension',
    nature: 'improvement',
    words: 'tilbygg, tilbygget, tilbygging, påbygg, påbygging, tilbygg til bolig, ny etasje, arker, takark, kvist',
    source: 'boundary',
  },
  {
    id: 'modernising',
    nature: 'improvement',
    words: 'modernisering*, standardheving*, oppgradering*, oppgradert til',
    source: 'boundary',
  },
  {
    id: 'moved-wall',
    nature: 'improvement',
    words: 'riving av vegg, rive vegg, flytting av vegg, flytte vegg, ny planløsning, åpen løsning, bæring ved riving',
    source: 'boundary',
  },
  {
    id: 'first-insulation',
    nature: 'improvement',
    words:
      'etterisolering*, etterisolert, etterisolere, innblåst isolasjon, innblåsing av isolasjon, innblåsingsisolasjon',
    source: 'boundary',
  },
  {
    id: 'better-windows',
    nature: 'improvement',
    words: 'trelags*, 3 lags, tre lags',
    source: 'boundary',
    partly: true,
  },
  {
    id: 'more-electrical',
    nature: 'improvement',
    words:
      'nye kurser, ny kurs, ny kurs til, egen kurs, utvidelse av sikringsskap, utvidelse av elektrisk anlegg, elbillader*, ladeboks*, ladestasjon*, hjemmelader*',
    source: 'boundary',
  },
  {
    id: 'new-equipment',
    nature: 'improvement',
    words:
      'solcelleanlegg, solceller, montering av varmepumpe, installasjon av varmepumpe, levering og montering av varmepumpe, ny varmepumpe, montert varmepumpe, montering av solceller, balansert ventilasjon, varmekabler, legging av varmekabler, sentralstøvsuger*, montering av peisovn, montering av vedovn, stålpipe',
    source: 'boundary',
    weak: true,
  },
  {
    id: 'grounds',
    nature: 'improvement',
    words:
      'hageanlegg, støttemur*, belegningsstein, asfaltering*, ny terrasse, bygging av terrasse, terrasseplatting, platting, oppføring av garasje, bygging av garasje, ny garasje, oppføring av bod, carport',
    source: 'ownWork',
    weak: true,
  },
  {
    id: 'renovation',
    nature: 'maintenance',
    words: 'oppussing*, pusse opp, rehabilitering*, rehabilitert, renovering*, renovert, totalrenovering',
    source: 'boundary',
    weak: true,
    partly: true,
  },
  {
    id: 'replacement',
    nature: 'maintenance',
    words:
      'utskifting*, utskiftning*, utskiftet, skifte av, skiftet, bytte av, bytte til, byttet, omlegging*, omtekking, riving av gammel, riving av gammelt, demontering av gammel, demontering av eksisterende, ny drenering, drenering*, ny taktekking',
    source: 'boundary',
    weak: true,
  },
  {
    id: 'repair',
    nature: 'maintenance',
    words:
      'reparasjon*, reparere*, reparert, utbedring*, utbedret, feilsøking, feilretting, lekkasje*, tetting*, skadeutbedring',
    source: 'boundary',
    weak: true,
  },
  {
    id: 'painting',
    nature: 'maintenance',
    words:
      'maling, malt, malearbeid*, malerarbeid*, beis, beising, oljedekkbeis, utvendig maling, innvendig maling, sparkling, tapetsering',
    source: 'boundary',
    weak: true,
  },
  {
    id: 'service',
    nature: 'maintenance',
    words:
      'service, årsservice, serviceavtale, servicebesøk, rens av, rensing*, kanalrens*, filterskifte, filterbytte, vedlikehold*, feiing, ettersyn, stakeluke, spyling av avløp',
    source: 'boundary',
    weak: true,
  },
  {
    id: 'utilities',
    nature: 'running',
    words:
      'strøm, straum, strømforbruk, kraftforbruk, nettleie*, nettleige, fjernvarme, internett, bredbånd, breiband, fiber, kwh, abonnement*, alarmabonnement, eiendomsskatt, renovasjon*, festeavgift, vaktmester*, snøbrøyting*, brøyting, renhold*, forsikringspremie, husforsikring, innboforsikring',
    weak: true,
  },
  {
    id: 'buying',
    nature: 'purchase',
    words:
      'dokumentavgift, tinglysingsgebyr*, tinglysning av skjøte, oppgjørshonorar, boligkjøperforsikring, kjøpesum, kjøpsomkostninger',
    weak: true,
  },
];

/** ISO 4217: what an amount without a currency is in. */
export const marketCurrency = 'NOK';
