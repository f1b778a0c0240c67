// A paper that could not be read: why, and the way on, wherever the paper is seen.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input, TextField } from 'react-aria-components/TextField';
import type { DocumentRow } from '../shared/api/engine';
import { tellingFailure } from './acts';
import { engine } from './ports';
import { problemWords, useWords, type Words } from './words';

type Stuck = Pick<DocumentRow, 'id' | 'fileName' | 'state' | 'problem'>;

export function Remedy({ paper }: { readonly paper: Stuck }) {
  const words = useWords();
  const { say } = words;
  const why = paper.problem && problemWords(say, paper.problem);
  return (
    <div className="remedy">
      {why && (
        <p>
          {why.what} {why.hint}
        </p>
      )}
      {paper.state === 'needs-password' && <Password paper={paper} />}
      {(paper.state === 'failed' || paper.state === 'cancelled') && (
        <Button className="button button-small" onPress={() => readAgain(words, paper)}>
          {paper.state === 'failed' ? say('common.retry') : say('document.readAgain')}
        </Button>
      )}
    </div>
  );
}

function Password({ paper }: { readonly paper: Stuck }) {
  const words = useWords();
  return (
    <PasswordForm
      name={paper.fileName}
      note={words.say('inbox.passwordNote')}
      onPassword={(password) => readAgain(words, paper, password)}
    />
  );
}

export function PasswordForm(props: {
  readonly name: string;
  readonly note: string;
  readonly onPassword: (password: string) => void;
}) {
  const { say } = useWords();
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (password) props.onPassword(password);
        setPassword('');
      }}
    >
      <div className="remedy-password">
        <TextField
          aria-label={say('inbox.password', { name: props.name })}
          type="password"
          value={password}
          onChange={setPassword}
        >
          <Input className="input" autoComplete="off" />
        </TextField>
        <Button type="submit" className="button" isDisabled={password === ''}>
          {say('inbox.unlock')}
        </Button>
      </div>
      <p className="quiet small">{props.note}</p>
    </form>
  );
}

function readAgain(words: Words, paper: Stuck, password?: string): void {
  void tellingFailure(words, async () => {
    await engine.call('reading.retry', { ids: [paper.id], ...(password ? { password } : {}) });
  });
}
