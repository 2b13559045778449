import { quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type DailyDigestFacts, nextStepOfDigest as rule } from '@golden-thread/domain/task/schedule';
import { countWaitingForDigest, writeDigests } from '@golden-thread/persistence/notice/digests';
import { workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import { lockWakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';

// Held before anything is counted: a reminder that comes meanwhile waits, and then sees what this look decided.
const hold: FollowedRows<CouncilId, unknown, string, string>['hold'] = (work, councilId) => lockWakeUp(work, workflowId('daily-digest', councilId));

const dailyDigest: FollowedRows<CouncilId, DailyDigestFacts, 'gathering', 'sendDigest'> = {
  kind: 'daily-digest',
  hold,
  read: async (work, councilId) => {
    await hold(work, councilId);
    return accept(await countWaitingForDigest(work));
  },
  rule,
  // It never ends, so it goes on as a new run each quarter.
  about: (_facts, _due, { today }) => {
    const { year, quarter } = quarterOf(today);
    return { period: `${year} quarter ${quarter}`, boundary: `${year} q${quarter}` };
  },
};

/** Counts the reminders that wait and says whether the day's digest is due. The subject is the council itself. */
export const nextStepOfDigest = nextStep(dailyDigest);

/** Puts the reminders that wait into one e-mail for each person. */
export const sendDigest = takeStep(dailyDigest, 'sendDigest', async (work) => {
  await writeDigests(work);
});
