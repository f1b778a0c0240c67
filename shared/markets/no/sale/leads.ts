// Norway's rules of keeping and writing to people who take an interest in a home.
//
// The general data protection regulation has been Norwegian law since 20 July 2018 (personopplysningsloven § 1). Whoever sells their own home does it
// as a private person, whom the regulation hardly concerns (art. 2 no. 2 c); the app keeps to it all the same, for an agent must and a guest expects it.
import type { LeadRules } from '../../lead-rules';
import type { PackSource } from '../../pack-rules';

const read = '2026-12-01';
const gdprSince = '2018-07-20';

/** Kept no longer than its purpose asks for. No text names a number of days: those below are our own reading. */
const storage: PackSource = {
  title: 'Datatilsynet: Lagringsbegrensning (personvernforordningen art. 5 nr. 1 e)',
  url: 'https://www.datatilsynet.no/rettigheter-og-plikter/personvernprinsippene/grunnleggende-personvernprinsipper/lagringsbegrensning/',
  read,
  weak: true,
};

/** A buyer may complain until five years after taking over; whom one sold to is needed until then. */
const complaints: PackSource = {
  title: 'Avhendingslova § 4-19 annet ledd: reklamasjon innen fem år etter overtakelsen',
  url: 'http://www.gratis-advokat.no/gratis-advokathjelp-ved-arealsvikt-ved-boligkjop/',
  read,
  weak: true,
};

/** Advertising by e-mail to a person needs their consent beforehand; the law binds businesses, and here it binds everybody. */
const advertising: PackSource = {
  title: 'Forbrukertilsynets veiledning om markedsføringsloven § 15',
  url: 'https://www.forbrukertilsynet.no/lov-og-rett/veiledninger-og-retningslinjer/forbrukertilsynets-veiledning-markedsforing-via-e-post-sms-o-l',
  read,
};

/** To answer, and to send what belongs to a viewing one signed up for, is what they asked for. */
const asked: PackSource = {
  title: 'Personvernforordningen art. 6 nr. 1 b',
  url: 'https://lovdata.no/lov/2018-06-15-38/gdpr/a6',
  read,
  weak: true,
};

export const leadRules: LeadRules = {
  callingCode: '47',
  phoneDigits: 8,
  consents: [
    { purpose: 'viewing', needsConsent: false, from: gdprSince, source: asked },
    { purpose: 'answer', needsConsent: false, from: gdprSince, source: asked },
    { purpose: 'news', needsConsent: true, from: '2009-06-01', source: advertising },
  ],
  retention: [
    { id: 'buyer', states: ['bought'], since: 'closed', days: 1_826, from: '1993-01-01', source: complaints },
    { id: 'bidder', states: ['bidding'], since: 'closed', days: 365, from: gdprSince, source: storage },
    { id: 'declined', states: ['declined'], since: 'last-heard', days: 30, from: gdprSince, source: storage },
    {
      id: 'interested',
      states: ['new', 'contacted', 'viewing', 'interested'],
      since: 'last-heard',
      days: 180,
      from: gdprSince,
      source: storage,
    },
  ],
};
