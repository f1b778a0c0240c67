// The frame around every screen: sidebar to the left, bar on top, notices under it.
import type { ReactNode } from 'react';
import { useEngineUp } from '../../ports';
import { useWords } from '../../words';
import { Bar } from './bar';
import { Notices } from './notices';
import { Opening } from './opening';
import { Sidebar } from './sidebar';

export function Frame({ children }: { readonly children?: ReactNode }) {
  const { say } = useWords();
  const up = useEngineUp();
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say('nav.skip')}
      </button>
      <Sidebar />
      <div className="main">
        <Bar />
        {!up && (
          <p className="notice notice-attention" role="status">
            {say('app.engineDown')}
          </p>
        )}
        <Opening />
        <Notices />
        <main id="content" className="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
