/** What a workshop's dates ask of the engine. */

import { addDays } from '../calendar/dates';
import { londonInstant } from '../calendar/instants';
import type { CouncilDate } from '../calendar/working-calendar';
import { reminderTime } from '../task/schedule';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import { nextEvidenceCheck } from './linked-record';
import type { Workshop, WorkshopState } from './workshop';

/** The steps of a workshop. */
export type WorkshopStep = 'joinLateScores' | 'announceFollowUp' | 'checkWorkshopEvidence' | 'remindOfWorkshop';

/**
 * The next step of a workshop. Records that scores rest on are looked at on their days. Else it asks nothing by itself before it is closed, on whatever
 * day that is: statements may still be open for scores. Then scores of those who were away join the spreads, on the day after the last on which they could score, and what single people scored is
 * deleted; on the day of the follow-up those who took part are told; and whoever answers for it is reminded of it until it is set up. Ended: closed, and nothing more to come
 * or to be looked at.
 */
export function nextStepOfWorkshop({ workshop, reminders }: { readonly workshop: Workshop; readonly reminders: RemindersOwed }, { today }: Pick<CouncilDate, 'today'>): StepDue<WorkshopState, WorkshopStep> {
  const { state: phase, scoresUntil, lateJoined, followUpOn, followUpAnnounced } = workshop;
  const due = (step: WorkshopStep) => ({ phase, step, nextAt: null, ended: false });
  const looksOn = evidenceLookOn(workshop);
  if (looksOn !== null && looksOn <= today) return due('checkWorkshopEvidence');
  if (phase !== 'closed') return { phase, step: null, nextAt: looksOn && londonInstant(looksOn, reminderTime), ended: false };
  const mayScoreNoMoreOn = scoresUntil === null ? today : addDays(scoresUntil, 1);
  const joinsOn = lateJoined ? null : mayScoreNoMoreOn;
  if (joinsOn !== null && joinsOn <= today) return due('joinLateScores');
  const tellsOn = followUpAnnounced ? null : followUpOn;
  if (tellsOn !== null && tellsOn <= today) return due('announceFollowUp');
  if (reminders.due) return due('remindOfWorkshop');
  const next = [joinsOn, tellsOn, looksOn].filter((day) => day !== null).sort()[0] ?? null;
  return { phase, step: null, nextAt: earliestOf(next && londonInstant(next, reminderTime), reminders.nextAt), ended: next === null && reminders.nextAt === null };
}

/** When the records that scores rest on are looked at next; those of a stale score are looked at no more. */
const evidenceLookOn = ({ evidence, evidenceSeenOn, closedOn }: Workshop) =>
  nextEvidenceCheck({ linkedOn: evidence.flatMap(({ records, stale }) => (stale === null ? records.map(({ linkedOn }) => linkedOn) : [])), seenOn: evidenceSeenOn, closedOn });
