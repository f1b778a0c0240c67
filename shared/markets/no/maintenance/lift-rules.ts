// Which paper lifts a grade: TG0 wants the part nearly new and its workmanship documented; new but undocumented is TG1 (NS 3600).
import type { LiftRule, Source } from '../../maintenance-rule';

const looked = '2026-11-23';
const electricalLaw: Source = {
  title:
    'Forskrift om elektriske lavspenningsanlegg (fel) §§ 12–13: eieren skal ha samsvarserklæringen, for arbeid fra 1999',
  url: 'https://www.sjt.no/regelverk/forskrift-om-elektriske-lavspenningsanlegg---fel/kapittel-4/',
  date: looked,
};
const grades: Source = {
  title:
    'Tilstandsgrader etter NS 3600, slik rapporter fra 2026 forklarer dem: TG0 krever at utførelsen er dokumentert',
  url: 'https://www.tryggere-bolighandel.no/tilstandsgrad-i-en-tilstandsrapport/',
  date: looked,
  weak: true,
};
const wetRoomPapers: Source = {
  title: 'Byggebransjens våtromsnorm: bilder, produkter, utførende og uavhengig kontroll tas vare på',
  url: 'https://martenstakst.no/uavhengig-kontroll-vatrom-og-lufttetthet/',
  date: looked,
  weak: true,
};

export const liftRules: readonly LiftRule[] = [
  {
    id: 'electrical-conformity',
    parts: ['electrical'],
    from: ['TG1', 'TG2'],
    to: 'TG0',
    kinds: ['samsvarserklaering'],
    phrases: '',
    sinceYear: 1999,
    source: electricalLaw,
  },
  {
    id: 'ev-charger-conformity',
    parts: ['ev-charger'],
    from: ['TG1', 'TG2', ''],
    to: 'TG0',
    kinds: ['samsvarserklaering'],
    phrases: 'elbillader*, ladeboks*, elbil*, lading*',
    sinceYear: 1999,
    source: electricalLaw,
  },
  {
    id: 'heat-pump-conformity',
    parts: ['heat-pump'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['samsvarserklaering', 'servicerapport', 'garantibevis'],
    phrases: 'varmepumpe*',
    sinceYear: 1999,
    source: grades,
  },
  {
    id: 'wet-room-papers',
    parts: ['bathroom', 'laundry'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['vatromsdokumentasjon', 'fdv-dokumentasjon'],
    phrases: '',
    source: wetRoomPapers,
  },
  {
    id: 'pipes-papers',
    parts: ['water-pipes', 'sewer'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['fdv-dokumentasjon', 'faktura', 'garantibevis'],
    phrases: 'rør i rør*, vannledning*, røropplegg*, avløp*, rørlegger*',
    source: grades,
  },
  {
    id: 'roof-papers',
    parts: ['roof'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['faktura', 'garantibevis', 'fdv-dokumentasjon'],
    phrases: 'taktekking*, undertak*, omlegging av tak, nytt tak, taktekker*',
    source: grades,
  },
  {
    id: 'windows-papers',
    parts: ['windows'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['faktura', 'garantibevis', 'fdv-dokumentasjon'],
    phrases: 'vindu*, vinduer',
    source: grades,
  },
  {
    id: 'drainage-papers',
    parts: ['drainage'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['faktura', 'fdv-dokumentasjon', 'garantibevis'],
    phrases: 'drenering*, grunnmursplast*, drens*',
    source: grades,
  },
  {
    id: 'chimney-papers',
    parts: ['chimney', 'stove'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['tilsynsrapport', 'garantibevis', 'faktura'],
    phrases: 'pipe*, ildsted*, skorstein*, fyringsanlegg*, feier*, feiing*, vedovn*',
    source: grades,
  },
  {
    id: 'ventilation-papers',
    parts: ['ventilation'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['servicerapport', 'fdv-dokumentasjon', 'rapport'],
    phrases: 'ventilasjon*, innregulering*',
    source: grades,
  },
  {
    id: 'water-heater-papers',
    parts: ['water-heater'],
    from: ['TG1'],
    to: 'TG0',
    kinds: ['faktura', 'kvittering', 'garantibevis'],
    phrases: 'bereder*, varmtvann*',
    source: grades,
  },
];
