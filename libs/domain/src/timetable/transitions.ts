/** The legal moves of a year and of its stages. */

import { stateMachine } from '../shared/state-machine';

/** What may be done to a year in each state, and where it leads. The whole of it. */
export const yearTransitions = stateMachine('draft', {
  draft: { redraft: 'draft', change: 'draft', publish: 'running' },
  running: { change: 'running', end: 'ended' },
  ended: {},
});

/**
 * Every legal move of a stage of a published year: it opens on its day, or is passed over because its day lay before the year was published,
 * so that nothing is opened for it after the event. What is opened or passed has happened, and no change of the timetable undoes it.
 */
export const stageTransitions = stateMachine('upcoming', {
  upcoming: { redate: 'upcoming', open: 'opened', pass: 'passed' },
  opened: {},
  passed: {},
});
export type StageState = keyof typeof stageTransitions.moves;
