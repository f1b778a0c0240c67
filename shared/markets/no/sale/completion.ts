// The end of a sale in Norway: agreement, settlement, and how long the seller answers for the home.
import type { CompletionRules } from '../../completion-rules';
import type { PackSource } from '../../pack-rules';

const read = '2026-12-01';

const owned = ['selveier', 'eierseksjon', 'feste'];
const shares = ['andel', 'aksje', 'obligasjon'];

export const completion: CompletionRules = {
  // The fifteen points that an agreement on a home should have.
  sections: [
    { id: 'parties', needs: ['sellers', 'buyers'] },
    { id: 'property', needs: ['address', 'cadastral'], tenures: owned },
    { id: 'share', needs: ['address', 'association', 'shareNumber'], tenures: shares },
    { id: 'price', needs: ['price'] },
    { id: 'costs', needs: [] },
    { id: 'settlement', needs: ['professional'] },
    { id: 'security', needs: [], tenures: owned },
    { id: 'shareSecurity', needs: [], tenures: shares },
    { id: 'encumbrances', needs: [] },
    { id: 'deed', needs: [], tenures: owned },
    { id: 'transfer', needs: [], tenures: shares },
    { id: 'condition', needs: ['declaration'] },
    { id: 'duties', needs: [] },
    { id: 'movables', needs: [] },
    { id: 'takeover', needs: ['takeoverOn'] },
    { id: 'proRata', needs: [] },
    { id: 'insurance', needs: [] },
    { id: 'breach', needs: [] },
    { id: 'attachments', needs: [] },
  ],
  steps: [
    { id: 'contract', after: [], who: 'both' },
    { id: 'approval', after: ['contract'], tenures: shares, who: 'association' },
    { id: 'preemption', after: ['contract'], tenures: shares, who: 'association' },
    { id: 'security', after: ['contract'], who: 'professional' },
    { id: 'payment', after: ['contract', 'security'], who: 'buyer' },
    { id: 'takeover', after: ['payment'], who: 'both' },
    { id: 'deed', after: ['payment', 'takeover'], who: 'professional' },
    { id: 'payoff', after: ['deed'], who: 'professional' },
    { id: 'payout', after: ['payoff'], who: 'professional' },
  ],
  complaintYears: 5,
  sources: {
    contract: [
      {
        title: 'Smarte Penger: Innholdet i boligkjøpskontrakten',
        url: 'https://www.smartepenger.no/boligokonomi/383-innholdet-i-boligkjopskontrakten',
        read,
        weak: true,
      },
      {
        title: 'Forbrukerrådets kontrakt for kjøp av bolig',
        url: 'https://lawinsider.com/nb/contracts/gO4nP1Xgw14',
        read,
        weak: true,
      },
    ],
    settlement: [
      {
        title:
          'Eiendomsmeglingsloven §§ 1-2 og 6-9: oppgjør er eiendomsmegling, og kjøperens rettsvern skal være sikret før kjøpesummen brukes',
        url: 'http://docplayer.me/2882599-Kontrakt-oppgjor-og-klientmiddelbehandling-i-eiendomsmeglingsvirksomhet.html',
        read,
        weak: true,
      },
    ],
    complaint: {
      title: 'Avhendingslova § 4-19: reklamasjon senest fem år etter overtakelsen',
      url: 'http://www.gratis-advokat.no/gratis-advokathjelp-ved-arealsvikt-ved-boligkjop/',
      read,
      weak: true,
    } satisfies PackSource,
    paperSkjote: {
      title: 'Tinglysingsloven § 17: underskriften på et papirskjøte må være bekreftet',
      url: 'https://regjeringen.no/no/dokumenter/Prop-53-L-20132014/id753404/?ch=4',
      read,
    },
  },
};
