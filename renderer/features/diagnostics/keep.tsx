// The report as text: read, shortened at will, and saved exactly as it then stands. Sending it is up to the person.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label, TextArea, TextField } from 'react-aria-components/TextField';
import type { Report } from '../../../shared/api/diagnostics';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import { useWords } from '../../words';

export function Keep({ report }: { readonly report: Report }) {
  const words = useWords();
  const { say } = words;
  const [text, setText] = useState('');
  const keep = () =>
    void tellingFailure(words, async () => {
      const day = report.madeAt.slice(0, 10);
      const { token } = await shell.call('dialogs.saveFile', { suggestedName: `boligperm-rapport-${day}.json` });
      if (!token) return;
      await engine.call('diagnostics.keep', { token, text });
      showToast({ text: say('diagnostics.report.kept'), tone: 'ok' });
    });
  return (
    <section className="diagnostics-part">
      <h2>{say('diagnostics.report')}</h2>
      <p className="quiet diagnostics-note">{say('diagnostics.report.note')}</p>
      {text !== '' && (
        <TextField className="diagnostics-report" value={text} onChange={setText}>
          <Label className="unseen">{say('diagnostics.report.text')}</Label>
          <TextArea className="input" rows={18} spellCheck={false} />
        </TextField>
      )}
      <div className="diagnostics-ways">
        {text !== '' && (
          <Button className="button button-primary" onPress={keep}>
            {say('diagnostics.report.keep')}
          </Button>
        )}
        <Button className="button" onPress={() => setText(textOf(report))}>
          {say(text === '' ? 'diagnostics.report.show' : 'diagnostics.report.anew')}
        </Button>
      </div>
    </section>
  );
}

/** The screen's own moments stand in no other process. */
function textOf(report: Report): string {
  const screenMarks = performance
    .getEntriesByType('mark')
    .map(({ name, startTime }) => ({ name, ms: Math.round(startTime) }));
  return JSON.stringify({ ...report, screenMarks }, null, 2);
}
