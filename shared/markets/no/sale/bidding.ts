// Norway's rules of bidding for homes.
import type { BiddingRules } from '../../bidding-rules';
import type { PackSource } from '../../pack-rules';
import { isWorkingDay } from './public-holidays';

const read = '2026-12-01';

/**
 * An agent may not pass on a bid whose deadline is earlier than noon of the first working day after the last advertised viewing. It does not bind who
 * sells their own home; the services for them apply it all the same.
 */
const noon: PackSource = {
  title: 'Forskrift om eiendomsmegling § 6-3 (Prop. 41 L (2024–2025) kap. 6)',
  url: 'https://regjeringen.no/no/dokumenter/prop.-41-l-20242025/id3084625/?ch=6',
  read,
};

/**
 * Half an hour is what has been proposed, and what the bidding forms of 2026 name: some say that a deadline "bør" not, others that it "skal ikke" be
 * shorter. Whether it is in force could not be confirmed, so that it warns and binds nobody.
 */
const halfAnHour: PackSource = {
  title: 'Prop. 41 L (2024–2025) kap. 6; budskjemaer 2026',
  url: 'https://regjeringen.no/no/dokumenter/prop.-41-l-20242025/id3084625/?ch=6',
  read,
  weak: true,
};

/** A bid binds from when the seller knows of it until its deadline; an acceptance must have reached the bidder before it. */
const binding: PackSource = {
  title: 'NEF, Bud, budgivning og budrunde (avtaleloven §§ 2, 3 og 7)',
  url: 'https://nef.no/ordbok/bud-budgivning-og-budrunde/',
  read,
  weak: true,
};

/** In writing, raises, counter-bids, acceptance and rejection too, and who bids identified: agents must, and an oral agreement binds all the same. */
const writing: PackSource = {
  title: 'Forskrift om eiendomsmegling § 6-3 fjerde ledd',
  url: 'https://ottosmegling.no/Budregler.aspx',
  read,
  weak: true,
};

export const biddingRules: BiddingRules = {
  timeZone: 'Europe/Oslo',
  currency: 'NOK',
  earliest: { hour: 12, minute: 0, binds: 'agents', source: noon },
  shortest: { minutes: 30, binds: 'nobody', source: halfAnHour },
  isWorkingDay,
  sources: [noon, halfAnHour, binding, writing],
};
