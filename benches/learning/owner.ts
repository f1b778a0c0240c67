// An owner who puts papers right, one answer after the other, and how well other papers are then read.

import { corrected } from '../../engine/archive/correct';
import { type Learnt, learnFrom } from '../../engine/intake/learn/learnt';
import { lessonOf } from '../../engine/intake/learn/lesson';
import { typedPaper } from '../../engine/intake/understand/typed-paper';
import { type Document, untied } from '../../shared/documents/document';
import { likelyFrom, statedFrom } from '../../shared/documents/effective';
import type { Taught } from '../../shared/documents/lesson';
import type { FactValue, Understanding } from '../../shared/documents/understanding';
import { withEffective } from '../../shared/documents/with-effective';
import type { MadePaper } from './made-papers';

const today = '2026-11-23';

export type Score = {
  readonly kinds: number;
  readonly factsRight: number;
  readonly factsWrong: number;
  readonly papers: number;
};

/** How well papers are read with what was learnt: kinds and facts right of all there are, facts wrong of all that were stated. */
export function scoreOf(learnt: Learnt, papers: readonly Pick<MadePaper, 'kind' | 'facts' | 'text'>[]): Score {
  let kinds = 0;
  let there = 0;
  let right = 0;
  let stated = 0;
  for (const paper of papers) {
    const { found } = learnt.understand(typedPaper(paper.text), { today });
    if (found.kind === paper.kind) kinds += 1;
    there += Object.keys(paper.facts).length;
    const facts = found.facts.filter(({ confidence }) => confidence >= statedFrom);
    stated += facts.length;
    right += facts.filter(({ name, value }) => sameWords(value, truthOf(paper, name))).length;
  }
  return {
    kinds: kinds / papers.length,
    factsRight: right / there,
    factsWrong: (stated - right) / Math.max(1, stated),
    papers: papers.length,
  };
}

/** Lessons of an owner who goes through the papers as they come and gives so many answers in all, each about one field of one paper. */
export function lessonsAfter(answers: number, papers: readonly MadePaper[]): readonly Taught[] {
  const lessons: Taught[] = [];
  let left = answers;
  for (const [index, paper] of papers.entries()) {
    if (left === 0) break;
    const pages = typedPaper(paper.text);
    // Each paper is read with what the ones before it taught.
    const learnt = learnFrom(lessons);
    const { found } = learnt.understand(pages, { today });
    // Once it is said what a paper is, its facts are read as that, as in the app.
    const { kind } = paper;
    const facts = found.kind === kind ? found.facts : learnt.understand(pages, { today, kind }).found.facts;
    let document = read(paper, { ...found, facts });
    const wrong = answersTo(paper, { ...found, facts }).slice(0, left);
    left -= wrong.length;
    for (const [name, value] of wrong) document = corrected(document, name, value, index + 1);
    const lesson = lessonOf(document, pages);
    if (lesson) lessons.push(lesson);
  }
  return lessons;
}

/** What the owner has to say: the kind, what is wrong, what is missing, and that a doubted reading is right. */
function answersTo(paper: MadePaper, found: Understanding): readonly (readonly [string, FactValue | null])[] {
  const facts = found.facts.flatMap((fact): (readonly [string, FactValue | null])[] => {
    const truth = truthOf(paper, fact.name);
    if (!sameWords(fact.value, truth)) return [[fact.name, truth ?? null]];
    return fact.confidence < likelyFrom ? [[fact.name, fact.value]] : [];
  });
  const missing = Object.entries(paper.facts).filter(([name]) => !found.facts.some((fact) => fact.name === name));
  return [
    ...(found.kind === paper.kind && found.kindConfidence >= likelyFrom ? [] : [['kind', paper.kind] as const]),
    ...facts,
    ...missing,
  ];
}

const truthOf = (paper: Pick<MadePaper, 'facts'>, name: string): FactValue | undefined =>
  (paper.facts as Readonly<Record<string, FactValue>>)[name];

const sameWords = (value: FactValue, truth: FactValue | undefined): boolean =>
  truth !== undefined && plain(value) === plain(truth);
const plain = (value: FactValue): string => String(value).replace(/\s/g, '').toLowerCase();

function read(paper: MadePaper, found: Understanding): Document {
  return withEffective({
    id: paper.id,
    rev: 1,
    createdAt: 0,
    updatedAt: 0,
    homeId: 'h-1',
    parentId: '',
    folder: '',
    filedAs: '',
    contents: [],
    isEnvelope: false,
    ...untied,
    readFindings: [],
    readWorks: [],
    sha256: '0'.repeat(64),
    fileName: 'papir.pdf',
    mediaType: 'application/pdf',
    original: { id: 'o-1', key: '', chunks: 1, bytes: 1 },
    state: 'read',
    notBefore: 0,
    attempts: 0,
    steps: {},
    pageCount: 1,
    textFrom: 'layer',
    readMs: 0,
    language: found.language,
    readKind: found.kind,
    readKindConfidence: found.kindConfidence,
    otherKinds: [...found.otherKinds],
    readTitle: found.title,
    readCategory: found.category,
    readFacts: [...found.facts],
    corrections: {},
    kind: '',
    category: '',
    title: '',
    sender: '',
    date: '',
    sortDate: '',
    unsure: false,
    trashedAt: 0,
  });
}
