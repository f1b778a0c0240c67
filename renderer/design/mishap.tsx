// Catches what goes wrong while drawing: the rest of the window stays, and this part says what is safe and what to do.
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../words';

type Props = { readonly children: ReactNode };

export class Mishap extends Component<Props, { readonly happened: boolean }> {
  override state = { happened: false };

  static getDerivedStateFromError(): { readonly happened: boolean } {
    return { happened: true };
  }

  override render(): ReactNode {
    return this.state.happened ? <Said /> : this.props.children;
  }
}

function Said() {
  const { say } = useWords();
  return (
    <div className="mishap">
      <div className="empty" role="alert">
        <h2>{say('mishap.title')}</h2>
        <p>{say('mishap.body')}</p>
        <Button className="button" onPress={() => location.reload()}>
          {say('common.retry')}
        </Button>
      </div>
    </div>
  );
}
