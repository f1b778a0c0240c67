// What a seller of a home is asked about it, in the app's own words; no statute prescribes a form. Insurers have forms of their own.
import type { DeclarationQuestion } from '../../sale-rules';

const work = ['faktura', 'bestilling', 'kvittering', 'garantibevis', 'fdv-dokumentasjon'] as const;
const looks = ['tilstandsrapport', 'rapport', 'tilsynsrapport', 'servicerapport'] as const;

export const questions: readonly DeclarationQuestion[] = [
  {
    id: 'wet-work',
    kinds: [...work, 'vatromsdokumentasjon'],
    phrases: 'bad, baderom*, våtrom*, vaskerom*, flis*, membran*, sluk*',
  },
  { id: 'wet-papers', kinds: ['vatromsdokumentasjon', 'fdv-dokumentasjon'], phrases: '' },
  { id: 'wet-leak', kinds: ['skadeoppgjor', ...looks], phrases: 'lekkasje bad*, fukt bad*, våtrom*, utett*' },
  { id: 'plumbing', kinds: work, phrases: 'rørlegger*, vannledning*, rør i rør*, vvs, avløp*, bereder*' },
  { id: 'backflow', kinds: ['skadeoppgjor', ...looks, 'brev'], phrases: 'tilbakeslag*, kloakkstopp*, overvann*' },
  {
    id: 'damp',
    kinds: ['skadeoppgjor', ...looks, 'faktura'],
    phrases: 'kjeller*, fukt*, sopp*, råte*, mugg*, vannskade*',
  },
  { id: 'drainage', kinds: work, phrases: 'drenering*, drens*, grunnmursplast*' },
  {
    id: 'roof',
    kinds: [...work, 'skadeoppgjor'],
    phrases: 'tak, taktekking*, undertak*, taktekker*, takrenne*, beslag*',
  },
  { id: 'cracks', kinds: looks, phrases: 'sprekk*, setning*, setningsskade*, skjevhet*' },
  { id: 'facade', kinds: work, phrases: 'kledning*, fasade*, maling*, maler*, vindu*, vinduer, dør, dører' },
  {
    id: 'chimney',
    kinds: ['tilsynsrapport', 'faktura'],
    phrases: 'pipe*, skorstein*, ildsted*, feier*, feiing*, vedovn*',
  },
  {
    id: 'pests',
    kinds: ['skadeoppgjor', 'rapport', 'faktura', 'brev'],
    phrases: 'skadedyr*, mus, rotte*, maur*, borebille*',
  },
  { id: 'silverfish', kinds: ['rapport', 'faktura', 'brev'], phrases: 'skjeggkre*, sølvkre*' },
  {
    id: 'electrical-work',
    kinds: ['samsvarserklaering', 'faktura', 'bestilling'],
    phrases: 'elektriker*, elektro*, sikringsskap*, kurs*, el anlegg*, samsvar*',
  },
  { id: 'electrical-check', kinds: ['tilsynsrapport'], phrases: 'el tilsyn*, eltilsyn*, elkontroll*, dle, elektrisk*' },
  { id: 'charger', kinds: ['samsvarserklaering', 'faktura'], phrases: 'elbillader*, ladeboks*, elbil*' },
  { id: 'own-work', kinds: [], phrases: '' },
  { id: 'oil-tank', kinds: ['rapport', 'faktura', 'brev'], phrases: 'oljetank*, nedgravd tank*' },
  {
    id: 'changed-use',
    kinds: ['byggetillatelse', 'gjennomforingsplan', 'tegning'],
    phrases: 'bruksendring*, hybel*, utleie*',
  },
  { id: 'permits', kinds: ['ferdigattest', 'byggetillatelse'], phrases: '' },
  { id: 'orders', kinds: ['brev', 'tilsynsrapport'], phrases: 'pålegg*, utbedring*, frist for retting' },
  { id: 'neighbourhood', kinds: ['nabovarsel', 'brev'], phrases: '' },
  { id: 'radon', kinds: ['radonmaling'], phrases: '' },
  { id: 'reports', kinds: ['tilstandsrapport', 'verditakst', 'rapport'], phrases: '' },
  { id: 'claims', kinds: ['skadeoppgjor'], phrases: '' },
  { id: 'rights', kinds: ['grunnbokutskrift', 'matrikkelbrev'], phrases: '' },
  { id: 'other', kinds: [], phrases: '' },
  {
    id: 'association-works',
    concerns: { association: true },
    kinds: ['protokoll', 'innkalling', 'arsberetning', 'budsjett'],
    phrases: 'rehabilitering*, oppgradering*, vedlikehold*, lån*, økning*',
  },
  {
    id: 'association-dispute',
    concerns: { association: true },
    kinds: ['protokoll', 'brev'],
    phrases: 'tvist*, sak, klage*',
  },
];
