// The paper that a value came from, one press away from its place on the page.
import { Button } from 'react-aria-components/Button';
import type { ValueSource } from '../../../shared/property/home';
import { useLive } from '../../live';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';

export function Source({ source: { documentId, page, fact } }: { readonly source: ValueSource }) {
  const { say } = useWords();
  const { value } = useLive('documents.get', { id: documentId });
  if (!value) return null;
  const row = value.document?.row;
  if (!row) return <span className="register-source quiet small">{say('register.sourceGone')}</span>;
  const title = row.title || row.fileName;
  return (
    <Button
      className="link small register-source"
      onPress={() => goTo(documentRoute(documentId, { page: page ?? 0, fact }))}
    >
      {page === undefined ? title : say('register.source', { title, page: page + 1 })}
    </Button>
  );
}
