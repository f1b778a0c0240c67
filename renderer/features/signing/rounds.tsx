// Papers that go round to be signed: whose turn it is, and what was signed.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SigningView } from '../../../shared/api/signing';
import { tellingFailure } from '../../acts';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { SignDialog } from './sign-dialog';

const kinds = ['kjopekontrakt', 'overtakelsesprotokoll', 'oppgjorsoppstilling'] as const;

export function Rounds({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { say, language } = words;
  const rounds = useLive('signing.get', { caseId }).value?.signings ?? [];
  const contract = useLive('contract.get', { id: caseId }).value?.contract;
  const [signing, setSigning] = useState<SigningView>();
  const isReady = contract !== undefined && contract !== null && !contract.lacks.some(({ bars }) => bars);
  const start = (kind: (typeof kinds)[number]) =>
    tellingFailure(words, async () => {
      const parties = [
        ...(contract?.sellers ?? []).map((name) => ({ personId: '', name, role: 'seller' as const })),
        ...(contract?.buyers ?? []).map(({ id, name }) => ({ personId: id, name, role: 'buyer' as const })),
      ];
      await engine.call('signing.start', { caseId, kind, language, way: 'app', parties });
    });
  return (
    <section aria-labelledby="rounds">
      <h2 className="heading" id="rounds">
        {say('completion.signatures')}
      </h2>
      <p className="quiet small">{say('completion.ses')}</p>
      <ul className="completion-list">
        {rounds.map((round) => (
          <li key={round.id}>
            <strong>{round.title}</strong>
            <span className="quiet">{say(`completion.round.${round.standing}`)}</span>
            {round.parties.map((party) => (
              <span key={party.id} className="small">
                {say(`completion.party.${party.state}`, { name: party.name })}
              </span>
            ))}
            <span className="completion-row">
              {round.standing === 'waiting' && (
                <Button className="button" onPress={() => setSigning(round)}>
                  {say('completion.sign', {
                    name: round.parties.find(({ id }) => id === round.nextPartyId)?.name ?? '',
                  })}
                </Button>
              )}
              <Button className="link" onPress={() => goTo(documentRoute(round.documentId))}>
                {say('completion.look')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <div className="completion-row">
        {kinds.map((kind) => (
          <Button
            key={kind}
            className={kind === 'kjopekontrakt' && rounds.length === 0 ? 'button button-primary' : 'button'}
            isDisabled={!isReady}
            onPress={() => void start(kind)}
          >
            {say(`completion.start.${kind}`)}
          </Button>
        ))}
      </div>
      {signing && <SignDialog caseId={caseId} round={signing} onDone={() => setSigning(undefined)} />}
    </section>
  );
}
