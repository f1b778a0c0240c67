// Why and how a task is done: the person's or the report's words, or else those of the rule.
import type { TaskView } from '../../../shared/api/maintenance';
import { taskHow, taskWhy } from '../../../shared/i18n/upkeep-words';
import type { Words } from '../../words';

export const whyWords = ({ say }: Words, { why, row }: TaskView): string => taskWhy(say, row, why);

/** One step after the other. */
export const howWords = ({ say }: Words, { how, row }: TaskView): readonly string[] => taskHow(say, row, how);
