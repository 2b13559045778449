import type { StageMove, TimetableChanged, Year } from '@golden-thread/domain/timetable';
import type { Reading } from '@golden-thread/persistence';
import { listWaitingCascade } from '@golden-thread/persistence/plan';

/** The stages by which plans and people's objectives of the year are due. */
const dated = /^(cascade|appraisal)\./;

/** The service years and appraisal rounds that must look again because these stages moved: their reminders were set by the old dates. */
export const cascadeOn = async (reading: Reading, { year }: Year, moves: readonly StageMove[]): Promise<TimetableChanged['cascade']> =>
  moves.some(({ stage }) => dated.test(stage)) ? listWaitingCascade(reading, year) : [];
