// The texts that the rules of a sale rest on. What is marked weak was read at second hand or is a habit of the trade: check before relying on it.
import type { SaleSource } from '../../sale-rules';

const read = '2026-11-23';
const said = (title: string, url: string): SaleSource => ({ title, url, read });
const weak = (title: string, url = ''): SaleSource => ({ title, url, read, weak: true });

/** Duty to inform (§§ 3-7, 3-8), complaints for five years from takeover (§ 4-19). */
export const informing = weak(
  'Avhendingslova §§ 3-7, 3-8 og 4-19',
  'https://www.gjensidige.no/forsikring/boligforsikring/boligselgerforsikring/egenerklaring',
);
/** "As it is" has no effect towards consumers (§ 3-9); the buyer bears the first 10 000 kroner (§ 3-1); a clear report counts as known (§ 3-10). */
export const buyersRisk = said(
  'Avhendingslova §§ 3-1, 3-9 og 3-10, Prop. 44 L (2018–2019)',
  'https://www.regjeringen.no/no/dokumenter/prop.-44-l-20182019/id2623112/?ch=13',
);
/** A shortfall of the indoor area is a defect when above 2 % and at least 1 m² (§ 3-3). */
export const areaDefect = weak(
  'Avhendingslova § 3-3, NEF: Innendørs arealsvikt',
  'https://nef.no/fagstoff/innendors-arealsvikt-i-og-utenfor-forbrukerkjop/',
);
/** Binds agents; a checklist for who sells alone. */
export const agentList = weak('Eiendomsmeglingsloven § 6-7, brukt som huskeliste: den binder bare meglere');
/** Voluntary; at most a year old when the buyer becomes bound; needed for the seller's insurance. */
export const reportAge = weak(
  'Forskrift om tryggere bolighandel (FOR-2021-06-08-1850); Huseierne: regler og ansvar ved salg',
  'https://www.huseierne.no/alt-om-bolig/kjope-og-selge-bolig/selge/regler-ansvar',
);
/** TG2 and TG3 with cause and consequence, TG3 with what it would cost. Amended by FOR-2025-12-16-2614, whose text was not found. */
export const reportContents = weak(
  'Forskrift om tryggere bolighandel (FOR-2021-06-08-1850) § 2-22',
  'https://www.tryggere-bolighandel.no/tilstandsgrad-i-en-tilstandsrapport/',
);
export const energy = said(
  'NVE: Energimerking av bygninger, eierens plikt ved salg, gyldig i ti år',
  'https://www.nve.no/energi/virkemidler/energimerking-av-bygninger-og-energivurdering-av-varme-og-klimaanlegg/',
);
/** Kept by the owner for as long as the installation stands; work from 1999. */
export const electrical = said(
  'Forskrift om elektriske lavspenningsanlegg (fel) §§ 12–13',
  'https://www.sjt.no/regelverk/forskrift-om-elektriske-lavspenningsanlegg---fel/kapittel-4/',
);
export const wetRoom = weak(
  'Byggebransjens våtromsnorm (BVN), dokumentasjon av våtrom',
  'https://martenstakst.no/uavhengig-kontroll-vatrom-og-lufttetthet/',
);
/** BRA-i, BRA-e and BRA-b since the first of January 2024; older areas are not comparable. */
export const areas = said(
  'NS 3940:2023, Norsk Eiendom: nye måleregler fra 01.01.2024',
  'https://www.norskeiendom.org/aktuelt/fra-og-med-01-01-2024-vil-nye-maleregler-for-arealberegning-gjelde',
);
/** A price the seller would take; also for private sellers. */
export const pricing = said(
  'Forbrukertilsynets veiledning om markedsføring av bolig',
  'https://www.forbrukertilsynet.no/lov-og-rett/veiledninger-og-retningslinjer/forbrukertilsynets-veiledning-om-markedsforing-av-bolig',
);
/** Settling a sale for others is licensed: the app follows it, and holds no money. */
export const settling = weak(
  'Eiendomsmeglingsloven § 1-2: oppgjør er eiendomsmegling',
  'https://www.global-regulation.com/translation/norway/5961387/law-on-real-estate.html',
);
/** Binds agents; applied by those who help private sellers as well. */
export const bidding = said(
  'Forskrift om eiendomsmegling § 6-3, Prop. 41 L (2024–2025)',
  'https://regjeringen.no/no/dokumenter/prop.-41-l-20242025/id3084625/?ch=6',
);
export const preEmption = weak(
  'Borettslagsloven kapittel 4; Risvollan borettslag: veiledning om forkjøpsrett',
  'http://www.risvollan-borettslag.no/handbok/forkjopsrett-veiledning/',
);
export const signing = said(
  'Tinglysingsloven § 17, Prop. 53 L (2013–2014)',
  'https://regjeringen.no/no/dokumenter/Prop-53-L-20132014/id753404/?ch=4',
);
export const registration = said(
  'Kartverket: gebyr for tinglysing',
  'https://kartverket.no/eiendom/dokumentavgift-og-gebyr/tinglysingsgebyr',
);
/** 2.5 % of the market value; the base is rounded down to 1 000 kroner, the tax down to 10, the least is 250. */
export const documentTax = weak(
  'Stortingets vedtak om dokumentavgift: 2,5 %, minst 250 kr. Regnet etter prospekter fra 2026: 107 250 kr av 4 290 000',
  'https://kartverket.no/eiendom/dokumentavgift-og-gebyr',
);
export const mortgageExcerpt = weak('Pantattest, som oppgitt i prospekter fra 2026');
export const custom = weak('Vanlig ved salg av bolig');
