// The words by which reports and papers name building parts. The longest phrase that stands in a heading tells its kind.
import type { MaintenanceMarket } from '../../maintenance-rule';

export const partWords: MaintenanceMarket['partWords'] = [
  ['gutters', 'takrenne*, takrenner og nedløp, nedløp, nedløpsrør, renner og beslag, beslag'],
  ['chimney', 'pipe*, skorstein*, pipe og ildsted, piper og ildsteder'],
  ['stove', 'ildsted*, peis*, vedovn*'],
  [
    'roof',
    'tak, taktekking*, taktekke*, undertak*, takkonstruksjon*, takstein, lekter, yttertak, takvindu*, tekking, undertak og lekter, tak over tak',
  ],
  ['attic', 'loft, kaldloft, kryploft, råloft'],
  ['windows', 'vindu*, vinduer, vinduer og dører, vindauge*'],
  ['exterior-doors', 'ytterdør*, inngangsdør*, balkongdør*, terrassedør*, dører, utvendige dører'],
  [
    'balcony',
    `balkong*, terrasse*, veranda*, rekkverk*, rekkverk på terrasse, rekkverk på balkong, platting*, altan*,
    balkonger terrasser og rom under balkonger, utvendige trapper`,
  ],
  [
    'facade',
    'fasade*, kledning*, utvendig kledning, yttervegg*, veggkonstruksjon*, ytterkledning, panel utvendig, vindski*',
  ],
  [
    'drainage',
    'drenering*, drenering mot nord, drens*, fuktsikring*, fuktsikring og drenering, rom under terreng, underetasje under terreng',
  ],
  [
    'foundation',
    'grunnmur*, fundament*, grunnmur og fundamenter, byggegrunn*, terreng*, terrengforhold, støttemur*, forstøtningsmur*',
  ],
  ['crawl-space', 'krypkjeller*, krypegrunn*, kryprom'],
  ['laundry', 'vaskerom*, vaskekjeller*'],
  ['toilet', 'toalettrom*, wc rom, gjestetoalett, toalett'],
  [
    'bathroom',
    'bad, baderom*, bad og vaskerom, bad vaskerom, dusjrom*, våtrom*, membran*, sluk*, bad 1 etasje, bad 2 etasje',
  ],
  ['kitchen', 'kjøkken*, avtrekk kjøkken, kjøkkenavtrekk'],
  ['water-heater', 'varmtvannstank*, varmtvannsbereder*, varmtvann*, varmvannstank'],
  [
    'sewer',
    'avløp*, avløpsrør*, avløpsledning*, stikkledning*, utvendige vann og avløpsledninger, vann og avløpsledninger',
  ],
  ['septic', 'septik*, slamavskiller*, minirenseanlegg*'],
  ['water-pipes', 'vannledning*, vannrør*, røropplegg*, stoppekran*, innvendige vannledninger'],
  ['ventilation', 'ventilasjon*, avtrekk*, balansert ventilasjon'],
  ['heat-pump', 'varmepumpe*'],
  ['underfloor-heating', 'gulvvarme*, varmekabel*, varmekabler, vannbåren varme'],
  ['ev-charger', 'elbillader*, ladeboks*, elbil*'],
  ['solar', 'solcelle*, solpanel*'],
  ['smoke-alarms', 'røykvarsler*, branntekniske forhold, brannvern*, brannvarsling*'],
  ['extinguisher', 'slokkeutstyr*, brannslukk*, brannslokk*'],
  ['electrical', 'elektrisk*, elektriske anlegg, elektrisk anlegg, sikringsskap*, el anlegg'],
  ['oil-tank', 'oljetank*, nedgravd oljetank'],
  ['well', 'brønn*, vannkilde*, privat vann'],
  ['lift', 'heis*, løfteplattform*'],
  ['stairs', 'trapp*, innvendige trapper, innvendig trapp'],
  ['floors', 'gulv*, etasjeskille*, gulv på grunn, etasjeskiller og gulv'],
  ['interior-surfaces', 'overflate*, innvendige overflater, himling*, innvendige dører, innerdør*, vegger og himling'],
  ['garage', 'garasje*, carport*, uthus*, bod'],
  ['garden', 'hage*, tomt, gjerde*, uteområde*'],
];
