import { nextStepOfWorkshop } from '@golden-thread/domain/assessment/schedule';
import type { Workshop } from '@golden-thread/domain/assessment/workshop';
import { addDays, addMonths } from '@golden-thread/domain/calendar/dates';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { workshopPhases } from '../workshop.workflow';
import { inDays, owed, reminded, type Reminded, remindIn } from './reminders-in-memory';
import type { Model } from './rows-in-memory';

/** A workshop with the reminders of its follow-up. */
interface Held extends Reminded {
  readonly workshop: Workshop;
}

const changed = (facts: Held, change: Partial<Workshop>): Held => ({ ...facts, workshop: { ...facts.workshop, ...change } });
const isEvidenced = ({ evidence }: Workshop): boolean => evidence.some(({ stale }) => stale === null);
/** Its evidence is looked at for a year after the close: no look that is still to come lies in it. */
const isLookedAtForAYear = ({ closedOn, evidence, evidenceSeenOn }: Workshop): boolean => {
  const last = [evidenceSeenOn, ...evidence.flatMap(({ records }) => records.map(({ linkedOn }) => linkedOn))].filter((day) => day !== null).sort().at(-1);
  return closedOn !== null && last !== undefined && addDays(last, 28) > addMonths(closedOn, 12);
};

/** A workshop, on rows in memory. */
export const workshopModel: Model<Held> = {
  phases: workshopPhases,
  startsAt: '2026-07-13T09:00:00.000Z',
  start: () => ({
    reminderInstants: [],
    workshop: {
      id: anId('w'), reference: 'WS-1', title: 'Planning', state: 'preparing', version: 1, serviceId: anId('s'), postId: anId('p'), statements: [], participants: [], actions: [], evidence: [], evidenceSeenOn: null,
      framework: {
        format: 'golden-thread-framework/1', key: 'k', version: '1', title: 'Planning', scale: 'one-to-five', sections: [],
        source: { title: 'A model', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
      },
      meetsOn: '2026-07-14', scoresUntil: '2026-07-17', lateJoined: false, timer: { minutes: 0, runsSince: null }, followsId: null, followUpOn: null, followUpStage: null, followUpAnnounced: false, closedOn: null,
      isPublic: false,
    },
  }),
  rule: (facts, at) => nextStepOfWorkshop({ workshop: facts.workshop, reminders: owed(facts, at) }, at),
  take: (step, facts, at) => {
    if (step === 'remindOfWorkshop') return reminded(facts, at);
    if (step === 'checkWorkshopEvidence') return changed(facts, { evidenceSeenOn: at.today });
    return changed(facts, step === 'joinLateScores' ? { lateJoined: true } : { followUpAnnounced: true });
  },
  changes: [
    (facts) => (facts.workshop.state === 'preparing' ? changed(facts, { state: 'running' }) : null),
    (facts, at, dice) => (facts.workshop.state === 'running' ? changed(facts, { state: 'closed', closedOn: at.today, followUpOn: dice % 3 === 0 ? null : addDays(at.today, 1 + (dice % 200)) }) : null),
    // A follow-up is set up before its day, or its stage moves; until it is set up whoever answers for it is reminded.
    ({ workshop, ...facts }) => (workshop.state === 'closed' && workshop.followUpOn !== null ? { ...facts, reminderInstants: [], workshop: { ...workshop, followUpAnnounced: true } } : null),
    (facts, at, dice) => (facts.workshop.state === 'closed' && facts.workshop.followUpOn !== null && !facts.workshop.followUpAnnounced ? changed(facts, { followUpOn: inDays(at, dice) }) : null),
    (facts, at, dice) => (facts.workshop.state === 'closed' && facts.workshop.followUpOn !== null ? remindIn(facts, at, dice) : null),
    (facts, { today }) => (facts.workshop.evidence.length > 0 ? null : changed(facts, { evidence: [{ statement: 's-1', records: [{ kind: 'measure', id: anId('m'), linkedOn: today, then: { label: 'HR01', state: 'green', figure: null } }], stale: null }] })),
    (facts, { today }) => (isEvidenced(facts.workshop) ? changed(facts, { evidence: facts.workshop.evidence.map((one) => ({ ...one, stale: { since: today, because: 'It turned red.' } })) }) : null),
  ],
  hasEnded: ({ workshop, reminderInstants }) =>
    workshop.state === 'closed' && workshop.lateJoined && (workshop.followUpOn === null || workshop.followUpAnnounced) && reminderInstants.length === 0 && (!isEvidenced(workshop) || isLookedAtForAYear(workshop)),
};
