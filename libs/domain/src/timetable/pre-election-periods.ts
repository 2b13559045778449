import type { CalendarDate } from '../calendar';
import type { DatedStage } from './dated-stage';

/** The dated pre-election periods among the stages: normal business goes on, publication on political matter waits. */
export const preElectionPeriods = (
  stages: readonly DatedStage[],
): readonly { readonly startsOn: CalendarDate; readonly pollOn: CalendarDate; readonly pollStage: string }[] =>
  stages.flatMap((end) => {
    if (end.preElection?.edge !== 'ends' || end.date === null) return [];
    const poll = end.preElection.poll;
    const start = stages.find((stage) => stage.preElection?.edge === 'starts' && stage.preElection.poll === poll);
    return start?.date == null ? [] : [{ startsOn: start.date, pollOn: end.date, pollStage: end.key }];
  });
