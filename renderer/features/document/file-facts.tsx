// About the file itself: its name, size, and the fingerprint that proves it unchanged.
import type { DocumentView } from '../../../shared/api/engine';
import { sayIfKnown } from '../../../shared/i18n/words';
import { useWords } from '../../words';

export function FileFacts({ view }: { readonly view: DocumentView }) {
  const { say, formats } = useWords();
  const lines = [
    [say('document.file.name'), view.row.fileName],
    [say('document.file.type'), view.mediaType],
    [say('document.file.size'), formats.size(view.bytes)],
    [say('document.file.added'), formats.dayOf(view.row.addedAt)],
    [say('document.file.language'), sayIfKnown(say, `language.${view.language}`, view.language)],
    [say('document.file.text'), sayIfKnown(say, `document.textFrom.${view.textFrom}`, '')],
    [say('document.file.fingerprint'), view.sha256],
  ] as const;
  return (
    <dl className="file-facts">
      {lines
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
