// Papers of our own making for the tests of searching: what a household in Norway keeps, in the words such papers use.
import type { PaperIndex, SearchEntry } from './paper-index';

/** The papers of an answer, best first, by name. */
export function namesIn(index: PaperIndex, { numbers }: { readonly numbers: Int32Array }): readonly string[] {
  const names = index.names(0);
  return Array.from(numbers, (no) => names.ids[names.numbers.indexOf(no)] ?? '');
}

type Paper = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly sender?: string;
  readonly date?: string;
  readonly facts?: string;
  readonly category?: string;
  readonly pages: readonly string[];
};

const papers: readonly Paper[] = [
  {
    id: 'tilstand',
    kind: 'tilstandsrapport',
    category: 'takst',
    title: 'Tilstandsrapport Granlia 7',
    sender: 'Fjordtakst AS',
    date: '2023-04-18',
    pages: [
      'Tilstandsrapport\nBygningssakkyndig: Fjordtakst AS\nBefaringsdato 18. april 2023\nBoligen er en enebolig fra 1974 med kjeller og loft.',
      'Drenering: Det ble registrert fuktinntrengning i kjellerveggen mot nord. Dreneringsarbeidet fra 1998 nærmer seg endt levetid. Tilstandsgrad 2.\nTaktekking: Betongtakstein med moseangrep. Takrennene er tette.',
      'Våtrom: Membranen på badet i andre etasje er fra byggeåret. Fallet mot sluket er for lite. Anbefalt tiltak er utskifting av tettesjiktet.',
    ],
  },
  {
    id: 'rorlegger',
    kind: 'faktura',
    category: 'vedlikehold',
    title: 'Faktura fra Nordby Rør AS',
    sender: 'Nordby Rør AS',
    date: '2024-03-12',
    facts: '48750\n2024-03-26\n91827364',
    pages: [
      'FAKTURA\nNordby Rør AS\nOrg.nr. NO 918 273 645 MVA\nFakturadato: 12.03.2024  Forfallsdato: 26.03.2024\nKID 0012 3456 7894\nKontonummer 1503.42.78907\nUtskifting av varmtvannsbereder og rørleggerarbeid på vaskerom\nSum å betale kr 48 750,00',
    ],
  },
  {
    id: 'elektro',
    kind: 'samsvarserklaering',
    category: 'vedlikehold',
    title: 'Samsvarserklæring, nytt sikringsskap',
    sender: 'Lyn & Lys Elektro AS',
    date: '2022-11-03',
    pages: [
      'SAMSVARSERKLÆRING\nfor elektriske anlegg\nNytt sikringsskap med jordfeilautomater. Ladeboks for elbil montert i garasjen. Risikovurdering er utført.\nElektrikerens underskrift: Kari Solheim',
    ],
  },
  {
    id: 'forsikring',
    kind: 'forsikringsbevis',
    category: 'forsikring',
    title: 'Forsikringsbevis hus 2024',
    sender: 'Trygghaven Forsikring',
    date: '2024-01-01',
    facts: 'HUS-4471-22\n9840.5',
    pages: [
      'Forsikringsbevis\nHusforsikring Pluss. Avtalenummer HUS-4471-22.\nEgenandelen er kr 6 000 ved vannskader. Årspremien er kr 9 840,50 og betales månedlig.\nSkadedyr og naturskader er dekket. Verdigjenstander er dekket inntil 100 000 kroner.',
    ],
  },
  {
    id: 'avgifter',
    kind: 'kommunale-avgifter',
    category: 'offentlig',
    title: 'Kommunale avgifter 2. termin',
    sender: 'Furuvik kommune',
    date: '2024-06-01',
    pages: [
      'Furuvik kommune\nFaktura for kommunale avgifter, 2. termin 2024\nVannavgift, avløpsgebyr, renovasjon og feiing.\nEiendomsskatten er beregnet av skattetaksten. Gnr. 33 bnr. 124\nÅ betale 7.312,00 innen 20/6-2024',
    ],
  },
  {
    id: 'vedtekter',
    kind: 'vedtekter',
    category: 'eierskap',
    title: 'Vedtekter for Bakkehagen borettslag',
    sender: 'Bakkehagen borettslag',
    date: '2021-05-20',
    pages: [
      'Vedtekter for Bakkehagen borettslag\nvedtatt på ordinær generalforsamling 20. mai 2021\n§ 3 Bruksoverlating: Andelseieren kan ikke uten styrets samtykke overlate bruken av boligen til andre.\n§ 5 Dyrehold er tillatt når det ikke er til sjenanse. § 7 Fellesgjelden fordeles etter fordelingsnøkkelen.',
    ],
  },
  {
    id: 'protokoll',
    kind: 'protokoll',
    category: 'eierskap',
    title: 'Protokoll fra årsmøtet',
    sender: 'Sameiet Elveparken',
    date: '2024-04-24',
    pages: [
      'Protokoll fra ordinært årsmøte i Sameiet Elveparken\nTilstede var 31 seksjonseiere og 4 fullmakter. Møteleder: Ola Brekke.\nSak 4: Rehabilitering av balkonger og fasade. Vedtak: Styret gis fullmakt til å innhente tilbud. Vedtatt mot to stemmer.\nSak 5: Husordensreglene endres slik at grilling på balkongene er tillatt med elektrisk grill.',
    ],
  },
  {
    id: 'energi',
    kind: 'energiattest',
    category: 'offentlig',
    title: 'Energiattest, karakter D',
    date: '2020-09-14',
    pages: [
      'Energiattest\nEnergikarakteren er D og oppvarmingskarakteren er gul. Beregnet levert energi 21 400 kWh per år.\nForslag: etterisolering av yttervegger, luft-til-vann varmepumpe, utskifting av vinduer.',
    ],
  },
  {
    id: 'garanti',
    kind: 'garantibevis',
    category: 'vedlikehold',
    title: 'Garantibevis oppvaskmaskin',
    sender: 'Hvitevarehuset',
    date: '2023-12-15',
    facts: 'SN-20X-774512',
    pages: [
      'Garantibevis\nOppvaskmaskin modell KV 600. Serienummer SN-20X-774512. Garantien gjelder i fem år fra kjøpsdatoen.\nReklamasjoner rettes til forhandleren. Kvitteringen må tas vare på.',
    ],
  },
  {
    id: 'ferdig',
    kind: 'ferdigattest',
    category: 'offentlig',
    title: 'Ferdigattest for tilbygg',
    sender: 'Furuvik kommune',
    date: '2016-08-30',
    pages: [
      'Ferdigattest\nPlan- og bygningsetaten i Furuvik kommune viser til søknad om ferdigattest for oppført tilbygg og carport.\nSaksnummer 2015/08814. Tiltaket er fullført i henhold til byggetillatelsen av 4. desember 2015. Nabovarslene er mottatt uten merknader.',
    ],
  },
  {
    id: 'kontrakt',
    kind: 'kjopekontrakt',
    category: 'eierskap',
    title: 'Kjøpekontrakt Granlia 7',
    sender: 'Havblikk Eiendomsmegling',
    date: '2019-02-11',
    pages: [
      'Kjøpekontrakt\nmellom selger Marit Haugen og kjøper Jonas Lindqvist.\nKjøpesummen er kr 4 250 000. Overtakelse 1. april 2019 kl. 12. Selgeren har tegnet eierskifteforsikring.',
      'Eiendommen selges som den er. Tinglysingsgebyret og dokumentavgiften betales av kjøperen. Pantedokumentet tinglyses av oppgjørsavdelingen.',
    ],
  },
  {
    id: 'maler',
    kind: 'kvittering',
    category: 'vedlikehold',
    title: 'Kvittering fra Fargekroken',
    sender: 'Fargekroken',
    date: '2024-05-07',
    pages: [
      'FARGEKROKEN\nSalgskvittering 07.05.24 kl 14:32\n3 spann fasademaling hvit 2 697,00\nmalerpensel 149,00\nsparkel 89,90\nTotalt NOK 2 935,90\nBetalt med bankkort',
    ],
  },
  {
    id: 'service',
    kind: 'servicerapport',
    category: 'vedlikehold',
    title: 'Servicerapport varmepumpe',
    sender: 'Kuldegruppen AS',
    date: '2024-10-02',
    pages: [
      'Servicerapport\nVarmepumpen er rengjort og filtrene er skiftet. Kuldemediet er kontrollert. Utedelen står godt festet.\nNeste service anbefales oktober 2026. Servicetekniker: P. Aune',
    ],
  },
  {
    id: 'radon',
    kind: 'radonmaling',
    category: 'offentlig',
    title: 'Radonmåling, soverom og stue',
    sender: 'Målelaben',
    date: '2023-03-30',
    pages: [
      'Målerapport radon\nÅrsmiddelverdien er 84 Bq/m³ i kjellerstuen. Tiltaksgrensen er 100 Bq/m³. Sporfilmene ble utplassert i to måneder.',
    ],
  },
  {
    id: 'feier',
    kind: 'tilsynsrapport',
    category: 'offentlig',
    title: 'Tilsynsrapport fra brannvesenet',
    sender: 'Furuvik brann og redning',
    date: '2022-02-17',
    pages: [
      'Tilsyn med fyringsanlegget\nSkorsteinen er i god stand. Avvik: For liten avstand fra ildstedet til brennbart materiale. Røykvarslerne må skiftes. Feieren kommer tilbake høsten 2022.',
    ],
  },
  {
    id: 'lan',
    kind: 'lan-pant',
    category: 'okonomi',
    title: 'Nedbetalingsplan boliglån',
    sender: 'Sparebanken Fjell',
    date: '2024-02-01',
    pages: [
      'Lånedokument\nBoliglån med flytende rente 5,84 %. Terminbeløpet er kr 18 422. Restgjelden er kr 3 104 556,20. Neste rentejustering varsles seks uker i forveien. Avdragsfriheten opphører 1. mars 2027.',
    ],
  },
  {
    id: 'husleie',
    kind: 'felleskostnader',
    category: 'okonomi',
    title: 'Felleskostnader 2024',
    sender: 'Bakkehagen borettslag',
    date: '2023-12-05',
    pages: [
      'Varsel om økte felleskostnader\nFra 1. januar 2024 øker husleien med 6 %. Økningen skyldes høyere renter og forsikringspremier. Garasjeplassen og bredbåndet faktureres som før.',
    ],
  },
  {
    id: 'nabo',
    kind: 'nabovarsel',
    category: 'offentlig',
    title: 'Nabovarsel om støttemur',
    sender: 'Arkitektkontoret Tre Streker',
    date: '2021-10-09',
    pages: [
      'Nabovarsel\nDet søkes om oppføring av støttemur i naturstein langs tomtegrensen og dispensasjon fra reguleringsplanen. Merknader sendes innen to uker.',
    ],
  },
  {
    id: 'skade',
    kind: 'skadeoppgjor',
    category: 'forsikring',
    title: 'Skadeoppgjør vannlekkasje',
    sender: 'Trygghaven Forsikring',
    date: '2023-09-19',
    pages: [
      'Erstatningsoppgjør\nVi viser til skademeldingen om vannlekkasjen på kjøkkenet. Parkettgulvet i kjøkkenet og stuen erstattes. Oppgjøret utgjør 63 480 kroner etter fradrag av egenandelen.',
    ],
  },
  {
    id: 'engelsk',
    kind: 'brev',
    category: 'annet',
    title: 'Warranty letter, solar panels',
    sender: 'Sunfield Solar Ltd',
    date: '2022-07-05',
    pages: [
      'Dear customer\nThank you for purchasing our solar panels. The inverters carry a twelve-year warranty. Invoices and certificates are enclosed. Installation was completed on 5 July 2022.',
    ],
  },
  {
    id: 'tysk',
    kind: 'bruksanvisning',
    category: 'annet',
    title: 'Bedienungsanleitung Heizkessel',
    sender: 'Wärmewerk GmbH',
    date: '2018-01-10',
    pages: [
      'Bedienungsanleitung\nDer Heizkessel ist jährlich zu warten. Die Wartungen sind im Protokollheft einzutragen. Ersatzteile und Rechnungen bitte aufbewahren.',
    ],
  },
  {
    id: 'nynorsk',
    kind: 'brev',
    category: 'offentlig',
    title: 'Brev om slamtømming',
    sender: 'Vassdalen kommune',
    date: '2022-06-13',
    pages: [
      'Tømming av slamavskiljarar\nKommunen skal tøme slamavskiljaren i veke 27. Vegen må vere køyrbar, og kumlokket må vere synleg. Gebyret blir fakturert etterpå.',
    ],
  },
  {
    id: 'skannet',
    kind: 'rapport',
    category: 'takst',
    title: 'skannet_0041',
    date: '2015-03-02',
    pages: [
      'Vannskaderappori\nTakkonstruksj onen ble besiktiget. Undertaket er utett ved pipegjennomf-\nøringen. Fukt i isolasj0nen. Skade-\nomfanget er begrenset.',
    ],
  },
  {
    id: 'regnskap',
    kind: 'arsregnskap',
    category: 'okonomi',
    title: 'Årsregnskap 2023',
    sender: 'Sameiet Elveparken',
    date: '2024-03-01',
    pages: [
      'Resultatregnskap 2023\nInnkrevde felleskostnader 2 814 000\nVaktmestertjenester 188 250\nSum driftskostnader 2 455 318\nÅrsresultat 358 682\nRevisors beretning følger vedlagt.',
    ],
  },
];

/** Much of the same, so that a hit must win over something. */
const fillers = [
  'Vi takker for henvendelsen og kommer tilbake til saken.',
  'Se vår nettside for åpningstider og kontaktinformasjon.',
  'Dette brevet er sendt elektronisk og krever ingen underskrift.',
  'Faktura sendes på e-post. Betalingsfristen er fjorten dager.',
  'Informasjon til beboerne om dugnad og parkering.',
  'Kundenummeret oppgis ved alle henvendelser til kundeservice.',
];

export const testPapers: readonly SearchEntry[] = [
  ...papers.map((paper) => ({
    id: paper.id,
    rev: 1,
    homeId: paper.id === 'husleie' || paper.id === 'vedtekter' ? 'leilighet' : 'hus',
    trashed: false,
    date: paper.date ?? '',
    title: paper.title,
    sender: paper.sender ?? '',
    kind: paper.kind,
    category: paper.category ?? 'annet',
    facts: `${paper.id}.pdf\n${paper.facts ?? ''}`,
    pages: paper.pages.map((text, index) => ({ index, text })),
  })),
  ...Array.from({ length: 120 }, (_, number) => ({
    id: `annet-${number}`,
    rev: 1,
    homeId: 'hus',
    trashed: false,
    date: `2020-01-${String((number % 28) + 1).padStart(2, '0')}`,
    title: `Brev ${number}`,
    sender: 'Diverse AS',
    kind: 'brev',
    category: 'annet',
    facts: `brev-${number}.pdf`,
    pages: [
      {
        index: 0,
        text: `${fillers[number % fillers.length]} ${fillers[(number * 5 + 1) % fillers.length]} Ref. ${10_000 + number * 37}`,
      },
    ],
  })),
];
