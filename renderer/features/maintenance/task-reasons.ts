// Why and how a task is done: the person's or the report's words, or else those of the rule.
import type { TaskView } from '../../../shared/api/maintenance';
import { sayIfKnown } from '../../../shared/i18n/words';
import type { Words } from '../../words';

export const whyWords = ({ say }: Words, { why, row }: TaskView): string =>
  why || sayIfKnown(say, `rule.${row.ruleId}.why`, '');

/** One step a line. */
export const howWords = ({ say }: Words, { how, row }: TaskView): readonly string[] =>
  (how || sayIfKnown(say, `rule.${row.ruleId}.how`, ''))
    .split('\n')
    .map((step) => step.trim())
    .filter(Boolean);
