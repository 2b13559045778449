import { nextStepOfWorkshop } from '@golden-thread/domain/assessment/schedule';
import type { Workshop } from '@golden-thread/domain/assessment/workshop';
import { addDays, addMonths } from '@golden-thread/domain/calendar/dates';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { workshopPhases } from '../workshop.workflow';
import type { Model } from './rows-in-memory';

const isEvidenced = ({ evidence }: Workshop): boolean => evidence.some(({ stale }) => stale === null);
/** Its evidence is looked at for a year after the close: no look that is still to come lies in it. */
const isLookedAtForAYear = ({ closedOn, evidence, evidenceSeenOn }: Workshop): boolean => {
  const last = [evidenceSeenOn, ...evidence.flatMap(({ records }) => records.map(({ linkedOn }) => linkedOn))].filter((day) => day !== null).sort().at(-1);
  return closedOn !== null && last !== undefined && addDays(last, 28) > addMonths(closedOn, 12);
};

/** A workshop, on rows in memory. */
export const workshopModel: Model<Workshop> = {
  phases: workshopPhases,
  startsAt: '2026-07-13T09:00:00.000Z',
  start: () => ({
    id: anId('w'), reference: 'WS-1', title: 'Planning', state: 'preparing', version: 1, serviceId: anId('s'), postId: anId('p'), statements: [], participants: [], actions: [], evidence: [], evidenceSeenOn: null,
    framework: {
      format: 'golden-thread-framework/1', key: 'k', version: '1', title: 'Planning', scale: 'one-to-five', sections: [],
      source: { title: 'A model', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
    },
    meetsOn: '2026-07-14', scoresUntil: '2026-07-17', lateJoined: false, timer: { minutes: 0, runsSince: null }, followsId: null, followUpOn: null, followUpAnnounced: false, closedOn: null, isPublic: false,
  }),
  rule: nextStepOfWorkshop,
  take: (step, facts, at) => {
    if (step === 'checkWorkshopEvidence') return { ...facts, evidenceSeenOn: at.today };
    return step === 'joinLateScores' ? { ...facts, lateJoined: true } : { ...facts, followUpAnnounced: true };
  },
  changes: [
    (facts) => (facts.state === 'preparing' ? { ...facts, state: 'running' } : null),
    (facts, at, dice) => (facts.state === 'running' ? { ...facts, state: 'closed', closedOn: at.today, followUpOn: dice % 3 === 0 ? null : addDays(at.today, 1 + (dice % 200)) } : null),
    // A follow-up is set up before its day.
    (facts) => (facts.state === 'closed' && facts.followUpOn !== null ? { ...facts, followUpAnnounced: true } : null),
    (facts, { today }) => (facts.evidence.length > 0 ? null : { ...facts, evidence: [{ statement: 's-1', records: [{ kind: 'measure', id: anId('m'), linkedOn: today, then: { label: 'HR01', state: 'green', figure: null } }], stale: null }] }),
    (facts, { today }) => (isEvidenced(facts) ? { ...facts, evidence: facts.evidence.map((one) => ({ ...one, stale: { since: today, because: 'It turned red.' } })) } : null),
  ],
  hasEnded: (facts) => facts.state === 'closed' && facts.lateJoined && (facts.followUpOn === null || facts.followUpAnnounced) && (!isEvidenced(facts) || isLookedAtForAYear(facts)),
};
