// A snippet with the search's words marked.
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly number[] }) {
  const parts: { readonly text: string; readonly marked: boolean; readonly at: number }[] = [];
  let at = 0;
  for (let mark = 0; mark + 1 < marks.length; mark += 2) {
    const start = marks[mark] ?? 0;
    const end = marks[mark + 1] ?? 0;
    if (start < at || end <= start) continue;
    parts.push({ text: text.slice(at, start), marked: false, at });
    parts.push({ text: text.slice(start, end), marked: true, at: start });
    at = end;
  }
  parts.push({ text: text.slice(at), marked: false, at });
  return (
    <>
      {parts
        .filter((part) => part.text !== '')
        .map((part) => (part.marked ? <mark key={part.at}>{part.text}</mark> : part.text))}
    </>
  );
}
