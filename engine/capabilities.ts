// What the engine does beyond its first lists, put together from top to bottom. Nothing is chosen elsewhere.

import type { Handlers } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { ShareView } from '../shared/api/shares';
import { acceptedBid } from '../shared/sale/contract';
import { belongingHandlers } from './archive/belongings';
import { documentHandlers } from './archive/documents';
import { filingHandlers } from './archive/filing';
import { historyHandlers } from './archive/history';
import { searchHandlers } from './archive/searches';
import { vaultHandlers } from './archive/vault';
import { openAudit } from './audit/audit';
import type { Surroundings } from './boot';
import { costHandlers } from './costs/costs';
import { diagnosticsHandlers } from './diagnostics/diagnostics';
import { exchangeHandlers } from './exchange/exchange';
import { once } from './first-answers';
import { openIntake } from './intake/intake';
import { dayHere } from './intake/steps';
import { addressHandlers } from './integrations/addresses/addresses';
import { emlOf } from './integrations/mail/eml';
import { openSigningService } from './integrations/signing/service';
import { maintenanceHandlers } from './maintenance/maintenance';
import { openPacks } from './packs/packs';
import { privacyHandlers } from './privacy/privacy';
import { contactHandlers } from './register/contacts';
import { homeHandlers } from './register/homes';
import { registerHandlers } from './register/register';
import { advertHandlers } from './sales/advert';
import { bidPapers } from './sales/bid-papers';
import { openBidding } from './sales/bidding';
import { caseHandlers } from './sales/cases';
import { contractHandlers } from './sales/contract/contract';
import { dossierHandlers } from './sales/dossier/dossier';
import { openGuide } from './sales/guide';
import { openJournal } from './sales/journal';
import { leadHandlers } from './sales/leads';
import { salePaperHandlers } from './sales/papers';
import type { Accepted } from './sales/sale-end';
import { handOverMaker } from './sales/settlement/hand-over';
import { settlementHandlers } from './sales/settlement/settlement';
import { checkHandlers } from './sales/signing/check-paper';
import { signablePaper } from './sales/signing/signable-paper';
import { signingHandlers } from './sales/signing/signing';
import { openVaultSigner } from './sales/signing/vault-signer';
import { signUpTaker, viewingHandlers } from './sales/viewings';
import { shareHandlers } from './sharing/shares';
import { openSync } from './sync/sync';
import { type OpenWorkspace, openWorkspace } from './sync/workspace';
import { valuationHandlers } from './valuation/valuation';
import { openBackups } from './vault/backup/folder/backups';
import { openBooks } from './vault/books';
import type { OpenVault } from './vault/open';
import { rememberPerson } from './vault/remember';
import type { Search } from './vault/search';
import { writerHere } from './vault/writer';

export function openCapabilities(
  options: Pick<Surroundings, 'shell' | 'readerPorts' | 'onBug' | 'timings'> & {
    readonly vault: OpenVault;
    readonly search: Search;
  },
) {
  const { vault, search, shell, readerPorts, onBug, timings } = options;
  const workspace = openWorkspace({
    shell,
    allow: (origin) => shell.call('network.allow', { origin }),
    now: Date.now,
  });
  // Before anything writes: it must hear of every change.
  const sync = openSync({ vault, workspace, onBug });
  const intake = openIntake({ vault, shell, readerPorts, onBug });
  const audit = openAudit({ vault, shell, onBug });
  /** What a person does is noted. */
  const remembered = rememberPerson(vault, audit.note);
  const maintenance = maintenanceHandlers(remembered, shell, dayHere, onBug);
  const costs = costHandlers(remembered, shell, onBug);
  const writer = writerHere();
  const journal = openJournal({ vault, books: openBooks(vault.entries), writer });
  const bidding = openBidding({
    ...{ vault, journal, writer },
    court: sync.decisions,
    workspaceId: async () => {
      await workspace.ready;
      return workspace.current()?.workspaceId;
    },
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  const packs = openPacks({
    vault,
    shell,
    opener: intake.papers,
    plan: maintenance['maintenance.plan'],
    costs: costs['costs.list'],
  });
  const documents = documentHandlers(remembered);
  const filing = filingHandlers(remembered);
  const keeper = { takeIn: intake.arrive, archive: { ...documents, ...filing } };
  const guide = openGuide(vault);
  const vaultSigner = openVaultSigner(shell, Date.now);
  const backups = openBackups({ vault, shell, onBug });
  const syncing = sync.handlers(remembered);
  const exchange = exchangeHandlers({
    vault,
    shell,
    searchable: intake.searchable,
    pagePicture: intake.handlers['documents.pagePicture'],
    takeIn: intake.handlers['documents.importOffered'],
    onBug,
  });
  const privacy = privacyHandlers({
    vault,
    search,
    shell,
    documents,
    note: audit.note,
    noted: audit.settled,
    renewBackups: backups.renew,
  });
  const signingService = openSigningService(shell);
  const accepted: Accepted = async (caseId) => acceptedBid(await journal.read(caseId));
  const shares = shareHandlers({
    vault,
    shell,
    opener: intake.papers,
    looks: packs.looks,
    asPdf: packs.asPdf,
    takeIn: intake.arrive,
    takeSignUp: signUpTaker(remembered),
    access: () => hubAccess(workspace),
    visiting: {
      enter: (server) => shell.call('network.visit', { origin: server }),
      leave: (server) => shell.call('network.leave', { origin: server }),
    },
    onBug,
  });
  performance.mark('capabilities');
  return audit.audited({
    ...homeHandlers(remembered),
    ...backups.handlers,
    ...registerHandlers(remembered),
    ...contactHandlers(remembered),
    ...addressHandlers(shell),
    ...documents,
    ...filing,
    ...belongingHandlers(vault),
    ...historyHandlers(remembered),
    ...searchHandlers(vault),
    ...caseHandlers(remembered, guide.openSteps),
    ...viewingHandlers(remembered, shell, emlOf),
    ...leadHandlers(remembered),
    ...guide.handlers,
    ...advertHandlers({ vault, shell, opener: intake.papers, plan: maintenance['maintenance.plan'] }),
    ...salePaperHandlers({
      vault: remembered,
      shell,
      opener: intake.papers,
      plan: maintenance['maintenance.plan'],
      keeper,
    }),
    ...contractHandlers(remembered, accepted),
    ...settlementHandlers({ vault: remembered, accepted, handOver: handOverMaker({ vault, shell, accepted }) }),
    ...signingHandlers({
      vault: remembered,
      shell,
      own: vaultSigner,
      place: intake.signed.place,
      pagesOf: intake.signed.pagesOf,
      paper: signablePaper({ vault, shell, opener: intake.papers, plan: maintenance['maintenance.plan'] }),
      keeper,
      note: (caseId, what, open, about) => journal.add(caseId, [{ what, open, ...(about ? { about } : {}) }]),
      service: signingService,
    }),
    ...signingService.handlers,
    ...dossierHandlers({
      vault: remembered,
      accepted,
      own: vaultSigner,
      keeper,
      receipts: (id) => shareNow(shares, id),
      checker: intake.signed,
      note: (caseId, what, open) => journal.add(caseId, [{ what, open }]),
    }),
    ...bidding.handlers,
    ...bidPapers({ vault, shell, journal, ...bidding }),
    ...vaultHandlers(vault, shell),
    ...maintenance,
    ...costs,
    ...valuationHandlers(vault, shell, dayHere, onBug),
    'documents.marks': async ({ id, query }: { readonly id: string; readonly query: string }) => ({
      marks: [...(await search.marks(id, query))],
    }),
    ...intake.handlers,
    ...packs.handlers,
    ...shares,
    ...workspace.handlers,
    ...syncing,
    ...checkHandlers({ vault, papers: intake.signed, own: vaultSigner }),
    ...exchange,
    ...diagnosticsHandlers({
      vault,
      shell,
      timings,
      reading: () => once(intake.handlers['reading.status'], {}),
      sync: () => once(syncing['sync.status'], {}),
      folders: () => once(exchange['exchange.folders'], {}),
    }),
    ...audit.handlers,
    ...privacy,
  });
}

/** The server that the home is kept in step with, which may be a hub; undefined while there is none. */
async function hubAccess(workspace: OpenWorkspace) {
  await workspace.ready;
  const member = workspace.current();
  if (!member) return undefined;
  // It knows the password from then on.
  if (member.authorization() === undefined) await workspace.check();
  const authorization = member.authorization();
  if (authorization === undefined) return undefined;
  return { server: member.server, workspace: member.name, authorization };
}

/** A share as it stands now, with what its readers told. */
function shareNow(shares: Pick<Handlers<EngineContract>, 'shares.get'>, id: string): Promise<ShareView | undefined> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined;
    const answer = (share: ShareView | undefined) => {
      resolve(share);
      // It may answer before it has given back how it is stopped.
      queueMicrotask(() => stop?.());
    };
    stop = shares['shares.get']({ id }, ({ share }) => answer(share ?? undefined), reject);
  });
}
