// A room of a sale: what is in it when there is a case, and the way to one when there is none.
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseView } from '../shared/api/sale';
import { tellingFailure } from './acts';
import { Failed } from './design/failed';
import { showToast } from './design/toast';
import { useHomes } from './homes';
import { engine } from './ports';
import { sayReady } from './ready';
import { goTo, type SaleRoute, saleRoute } from './route';
import { useTheCase } from './the-case';
import { useWords } from './words';

type Props = {
  readonly route: SaleRoute;
  readonly children: (one: CaseView) => ReactNode;
};

export function CaseRoom({ route, children }: Props) {
  const { say } = useWords();
  const { value, problem } = useTheCase(route);
  const isReady = value !== undefined || problem !== undefined;
  useEffect(() => {
    if (isReady) sayReady('sale');
  }, [isReady]);
  if (problem) return <Failed title={say('sale.failed.title')} problem={problem} safe={say('sale.failed.body')} />;
  if (value === null) return <NoCase />;
  return value ? children(value) : null;
}

/** One question, one way in. */
function NoCase() {
  const words = useWords();
  const { say } = words;
  const { homeId } = useHomes();
  const [opening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    await tellingFailure(words, async () => {
      const { id } = await engine.call('sale.open', { homeId });
      goTo({ ...saleRoute, id });
      showToast({
        text: say('sale.opened'),
        tone: 'ok',
        action: {
          label: say('common.undo'),
          run: () => void tellingFailure(words, async () => void (await engine.call('sale.discard', { id }))),
        },
      });
    });
    setOpening(false);
  };
  return (
    <div className="empty">
      <h2>{say('sale.empty.title')}</h2>
      <p>{say('sale.empty.body')}</p>
      <Button className="button button-primary" isDisabled={opening} onPress={() => void open()}>
        {say('sale.open')}
      </Button>
      <p className="quiet small">{say('sale.empty.not')}</p>
    </div>
  );
}
