/** How long the figures of each round took, beside what the timetable plans; as its own page and the control room show it. */

import type { RoundLatency } from '@golden-thread/application/review/read-latency';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { hopsOf, type LatencyStage, latencyStageNames, latencyStages } from '@golden-thread/domain/review/latency';
import { counted } from '../../http/paging';
import type { RehearsalCell, RehearsalTable } from '../rehearsal/rehearsal.view';

/** A stage that this round does not have: members and public read of some rounds with others, and a round may be without service reviews. */
const without = (stage: LatencyStage): string => (stage === 'members' || stage === 'published' ? 'Not published by itself' : 'Not part of it');

/** What one stage of a round took: the days since the period ended; beside them the day, its own share, and what the timetable plans. */
function cellOf(round: RoundLatency, stage: LatencyStage): RehearsalCell {
  const [hop, own] = [hopsOf(round.actual), hopsOf(round.planned)].map((hops) => hops.find((one) => one.stage === stage));
  const planned = own === undefined ? [] : [`Timetable: ${counted(own.sincePeriodEnd, 'day')}`];
  if (hop === undefined) return own === undefined ? { text: without(stage) } : { text: 'Not yet', notes: planned };
  return { text: counted(hop.sincePeriodEnd, 'day'), notes: [shortDate(hop.on), `${counted(hop.days, 'day')} at this stage`, ...planned] };
}

/** A round by its name; of one beside the year's own, from when its days are counted. */
const nameOf = ({ name, year, quarter, actual }: RoundLatency): string => (quarter === null ? `${name}, ${year} (asked on ${shortDate(actual.periodEndsOn)})` : `${name}, ${year}`);

export const latencyOfRounds = (rounds: readonly RoundLatency[]): RehearsalTable => ({
  caption: 'Days since the end of the period, round by round',
  heads: ['Round', ...latencyStages.map((stage) => latencyStageNames[stage])],
  rows: rounds.map((round) => [nameOf(round), ...latencyStages.map((stage) => cellOf(round, stage))]),
});
