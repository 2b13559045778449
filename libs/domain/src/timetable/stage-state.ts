/**
 * Where a stage of a published year stands. `passed`: its date lay before the day on which the year was published, so nothing is
 * opened for it after the event. What is opened or passed has happened, and no change of the timetable undoes it.
 */
export type StageState = 'upcoming' | 'opened' | 'passed';
