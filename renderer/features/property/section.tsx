// A part of the page with its heading; what few need is folded away.
import type { ReactNode } from 'react';

type SectionProps = {
  readonly title: string;
  readonly note?: string;
  readonly isFolded?: boolean;
  readonly children: ReactNode;
};

export function Section({ title, note, isFolded = false, children }: SectionProps) {
  if (isFolded)
    return (
      <details className="register-section register-folded">
        <summary>{title}</summary>
        {note && <p className="quiet small register-note">{note}</p>}
        {children}
      </details>
    );
  return (
    <section className="register-section">
      <h3 className="register-title">{title}</h3>
      {note && <p className="quiet small register-note">{note}</p>}
      {children}
    </section>
  );
}
