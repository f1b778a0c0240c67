// How a task of the plan stands.

/**
 * `ask`: no date can be given before the person has said when the part was built or renewed.
 * `soon`: its window is open, or opens within 30 days. `done`: a one-off that was done.
 */
export const taskStates = ['overdue', 'soon', 'later', 'ask', 'done', 'dismissed'] as const;
export type TaskState = (typeof taskStates)[number];
