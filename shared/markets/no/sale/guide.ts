// The steps of a private sale, by stage.
import type { GuideStep } from '../../sale-rules';
import {
  agentList,
  areaDefect,
  areas,
  bidding,
  buyersRisk,
  custom,
  electrical,
  energy,
  informing,
  preEmption,
  pricing,
  reportAge,
  settling,
  signing,
  wetRoom,
} from './sources';

export const steps: readonly GuideStep[] = [
  // Preparation
  {
    id: 'ownership',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['skjote', 'grunnbokutskrift', 'kjopekontrakt'] },
    source: agentList,
  },
  {
    id: 'encumbrances',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['grunnbokutskrift'], monthsValid: 6 },
    source: agentList,
  },
  { id: 'areas', stage: 'preparation', proof: { is: 'register', fields: ['areas.braI'] }, source: areas },
  { id: 'completion', stage: 'preparation', proof: { is: 'paper', kinds: ['ferdigattest'] }, source: agentList },
  { id: 'declaration', stage: 'preparation', proof: { is: 'answers' }, minutes: 15, source: informing },
  {
    id: 'report',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['tilstandsrapport'], monthsValid: 12 },
    source: reportAge,
  },
  {
    id: 'energy',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['energiattest'], monthsValid: 120 },
    minutes: 20,
    source: energy,
  },
  {
    id: 'electrical',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['samsvarserklaering'] },
    source: electrical,
  },
  {
    id: 'charger',
    stage: 'preparation',
    proof: {
      is: 'paper',
      kinds: ['samsvarserklaering'],
      phrases: 'elbillader*, ladeboks*, ladestasjon*, elbil*',
    },
    concerns: { parts: ['ev-charger'] },
    source: electrical,
  },
  {
    id: 'wet-rooms',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['vatromsdokumentasjon', 'fdv-dokumentasjon'] },
    source: wetRoom,
  },
  {
    id: 'association',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['felleskostnader', 'arsregnskap', 'vedtekter'], monthsValid: 24 },
    concerns: { association: true },
    source: agentList,
  },
  {
    id: 'pre-emption',
    stage: 'preparation',
    proof: { is: 'said' },
    concerns: { association: true },
    source: preEmption,
  },
  {
    id: 'fees',
    stage: 'preparation',
    proof: { is: 'paper', kinds: ['kommunale-avgifter'], monthsValid: 18 },
    concerns: { association: false },
    source: agentList,
  },
  {
    id: 'telling',
    stage: 'preparation',
    proof: { is: 'told', fields: ['heating', 'parking', 'access'] },
    minutes: 10,
    source: agentList,
  },
  { id: 'settler', stage: 'preparation', proof: { is: 'told', fields: ['settlement'] }, minutes: 5, source: settling },
  // Pricing
  {
    id: 'valuation',
    stage: 'pricing',
    proof: { is: 'paper', kinds: ['verditakst'], monthsValid: 12 },
    source: custom,
  },
  { id: 'asking', stage: 'pricing', proof: { is: 'asking' }, minutes: 5, source: pricing },
  { id: 'key-facts', stage: 'pricing', proof: { is: 'made', paper: 'nokkelopplysninger' }, source: pricing },
  // Marketing
  { id: 'pictures', stage: 'marketing', proof: { is: 'pictures', least: 5 }, minutes: 30, source: custom },
  { id: 'floor-plan', stage: 'marketing', proof: { is: 'plan' }, source: areaDefect },
  { id: 'movables', stage: 'marketing', proof: { is: 'movables' }, minutes: 10, source: agentList },
  {
    id: 'declaration-paper',
    stage: 'marketing',
    proof: { is: 'made', paper: 'egenerklaering' },
    source: informing,
  },
  { id: 'prospectus', stage: 'marketing', proof: { is: 'made', paper: 'salgsoppgave' }, source: agentList },
  // Viewings
  { id: 'handed-out', stage: 'viewings', proof: { is: 'said' }, source: buyersRisk },
  { id: 'answered', stage: 'viewings', proof: { is: 'said' }, source: informing },
  // Negotiation
  { id: 'bid-rules', stage: 'negotiation', proof: { is: 'said' }, source: bidding },
  // Completion
  {
    id: 'contract',
    stage: 'completion',
    proof: { is: 'paper', kinds: ['kjopekontrakt'], monthsValid: 12 },
    source: custom,
  },
  { id: 'deed', stage: 'completion', proof: { is: 'said' }, source: signing },
  {
    id: 'takeover',
    stage: 'completion',
    proof: { is: 'paper', kinds: ['overtakelsesprotokoll'], monthsValid: 12 },
    source: custom,
  },
  // Afterwards
  { id: 'keep', stage: 'closed', proof: { is: 'said' }, source: informing },
];
