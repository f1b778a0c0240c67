// Where the rules of upkeep come from. Looked up on the day each says; a weak one is second-hand, old, or common experience.
import type { Source } from '../../maintenance-rule';

const looked = '2026-11-23';
const from = (title: string, url: string): Source => ({ title, url, date: looked });
const weak = (title: string, url = ''): Source => ({ title, url, date: looked, weak: true });

export const gjensidigeRoof = from(
  'Gjensidige: Taket trenger også en vårpuss',
  'https://www.gjensidige.no/godtforberedt/content/tak-trenger-ogsa-en-varpuss',
);
export const huseierneRoof = from(
  'Huseierne: Tak, ikke glem vedlikeholdet',
  'https://www.huseierne.no/hus-bolig/tema/vedlikehold/tak-ikke-glem-vedlikeholdet/',
);
export const yearlyRoof = weak(
  'Hjem & Hage: Unngå lekkasjer og skader med en årlig taksjekk',
  'http://www.hjemoghage.no/oppussing/unngaa-lekkasjer-og-skader-med-en-aarlig-takskjekk',
);
export const bankOutdoors = from(
  'SpareBank 1: Sjekke ute',
  'https://www.sparebank1.no/nb/sr-bank/privat/forsikring/vedlikehold/sjekke-ute.html',
);
export const bankCalendar = from(
  'SpareBank 1: Vedlikeholdskalender',
  'https://www.sparebank1.no/nb/helgeland/privat/forsikring/vedlikehold.html',
);
export const chimneyByNeed = weak(
  'Ekte varme: Feieren kommer ikke hvert fjerde år',
  'https://ektevarme.no/feieren-kommer-ikke-hvert-fjerde-ar/',
);
export const autumnList = from(
  'NBBO: Slik gjør du huset klart for vinteren',
  'https://nbbo.no/tips-og-inspirasjon/vedlikeholdstips-host/',
);
export const springList = from(
  'Vi i Villa: Vårens sjekkpunkter',
  'https://viivilla.no/bygging/fasade-og-grunnmur/varens-sjekkpunkter/',
);
export const outdoorPaint = from(
  'Vi i Villa: Alt om utvendig vedlikehold',
  'https://viivilla.no/bygging/fasade-og-grunnmur/alt-om-utvendig-vedlikehold/',
);
export const facadeWash = from(
  'ifi.no: Hvor ofte bør du male huset?',
  'https://www.ifi.no/hvor-ofte-bor-du-male-huset',
);
export const lifetimes = weak(
  'Gjør det selv: Huset ditt holder ikke evig',
  'https://gjoerdetselv.com/hus/hus-huset-ditt-holder-ikke-evig',
);
export const swedishLifetimes = weak('2 snickare: Underhållsplan', 'https://2snickare.se/underhallsplan/');
export const windowsYearly = weak(
  'Nordjyske: Flotte facader, så tit skal huset males',
  'https://nordjyske.dk/nyheder/flotte-facader-saa-tit-skal-huset-males/a44756d2-746e-41eb-831b-cf52145a40fe',
);
export const terrace = from(
  'Huseierne: Må terrassen oljes eller beises?',
  'https://www.huseierne.no/hus-bolig/tema/vedlikehold/ma-man-olje-eller-beise-terrassen/',
);
export const balconies = from(
  'Anticimex: Mange slitte terrasser',
  'https://www.anticimex.com/nb-no/om-anticimex/nyheter/2012/mange-slitte-terrasser/',
);
export const crawlSpaces = weak('Adelas: Ta hand om huset', 'https://adelas.se/ta-hand-om-huset/');
export const floorDrains = from(
  'NRK med Rørentreprenørene og Gjensidige: Så ofte bør sluket renses',
  'https://www.nrk.no/livsstil/sa-ofte-bor-sluket-renses-1.13951254',
);
export const bathroomAge = weak(
  'Abby: Hvor mye koster det å pusse opp bad?',
  'https://www.abby.no/hvor-mye-koster-det-a-pusse-opp-bad/',
);
export const plumberAdvice = weak('EB VVS: Tips og råd', 'http://ebvvs.no/tips-og-raad/');
export const plumberFrost = weak('Rørleggermester’n: Tips og råd', 'https://rorleggermestern.no/tips-og-rad/');
export const waterHeaters = from(
  'If i Hordaland Folkeblad: Difor bør du sjekke varmtvasstanken din',
  'https://www.hf.no/nyhende/difor-bor-du-sjekke-varmtvasstanken-din/',
);
export const filters = from(
  'Byggventilasjon: Hvor ofte filtrene skal skiftes',
  'https://byggventilasjon.no/butikk/filter',
);
export const vents = from(
  'NAAF: Luft og ventilasjon i bolig',
  'https://www.naaf.no/inneklima/luft-og-ventilasjon-i-bolig',
);
export const balancedVentilation = weak(
  'SINTEF Byggforsk: Ventilasjon og inneklima i boliger',
  'https://www.byggforsk.no/nyheter/2/ventilasjon_og_inneklima_i_boliger/1557',
);
export const heatPumpCare = weak(
  'Varme & Bad: Luft/luft-varmepumpe',
  'https://vb.no/varme/slik-velger-du-riktig-varmeloesning/energikilder/luftluft-varmepumpe/',
);
export const heatPumpAge = from(
  'Enova: Luft-til-luft-varmepumpe',
  'https://www.enova.no/privat/alle-energitiltak/varmepumper/luft-til-luft-varmepumpe/',
);
export const warmPlugs = from(
  'Elsikkerhetsportalen: Slik sjekker du for varmgang',
  'https://elsikkerhetsportalen.no/lnett/faq/',
);
export const homeFireSafety = weak(
  'Nye Vardø brannvern: Brannsikkerhet hjemme',
  'https://nyevardo.custompublish.com/brannsikkerhet-hjemme.599794.no.html',
);
export const ownElectricalCheck = from(
  'Kvam Kraftverk Nett: Din heim, ditt ansvar',
  'https://www.kvamkraftverk-nett.no/din-heim-ditt-ansvar',
);
export const smokeAlarms = from(
  'DSB, Sikker hverdag: Sjekk røykvarsleren',
  'https://prod.dsb.no/sikkerhverdag/brann/roykvarslere/sjekk-roykvarsleren',
);
export const extinguishers = from(
  'Sogn brann og redning: Brannvarsling og slokkeutstyr',
  'https://www.sognbrann.no/brannvarsling-og-slokkeutstyr.498559.no.html',
);
export const powderExtinguishers = weak(
  'Trønderbladet med If: Har brannslukkeren din gått ut på dato?',
  'http://www.tronderbladet.no/nyheter/2017/09/20/Har-brannslukkeren-din-g%C3%A5tt-ut-p%C3%A5-dato-15330891.ece',
);
export const radon = from('DSA: Tid for å måle radon', 'https://dsa-xpprod.enonic.cloud/nyheter/tid-for-a-male-radon');
export const septicTanks = from('RTA: Slamtømming', 'https://rta.no/slam/');
export const wells = from('Hamar kommune: Privat drikkevann', 'https://www.hamar.kommune.no/category7400.html');
export const wellCare = from(
  'Båtsfjord kommune: Har du egen brønn?',
  'https://www.batsfjord.kommune.no/har-du-egen-broenn.6616701-582366.html',
);
export const oilTanks = from(
  'Lillestrøm kommune: Fjerning av oljetanker (forurensningsforskriften kapittel 1)',
  'https://www.lillestrom.kommune.no/energi-klima-og-miljo/fjerning-av-oljetanker/',
);
export const cabinAutumn = from(
  'Knif Trygghet: Sjekkliste når hytta forlates',
  'https://www.kniftrygghet.no/Aktuelt/Sjekklistenarhyttaforlates',
);
export const cabinSeason = weak(
  'Recover: Huskeliste før hyttesesongen avsluttes',
  'https://recover.no/artikler/huskeliste-f%C3%B8r-hyttesesongen-avsluttes',
);
export const surveyorsAges = weak('Brukstider slik bygningssakkyndige oppgir dem i rapporter fra 2026, avrundet');
export const experience = weak('Vanlig erfaring blant boligeiere og håndverkere');
export const associationDuty = from(
  'Burettslagslova §§ 5-12 og 5-17, gjengitt av Huseierforeningen',
  'https://huseierforening.no/vedlikeholdsansvar-i-borettslag/',
);
export const roughCosts = weak('Våre egne grove anslag i kroner fra januar 2026');
