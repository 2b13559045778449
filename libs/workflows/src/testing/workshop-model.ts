import { nextStepOfWorkshop } from '@golden-thread/domain/assessment/schedule';
import type { Workshop } from '@golden-thread/domain/assessment/workshop';
import { addDays } from '@golden-thread/domain/calendar/dates';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { workshopPhases } from '../workshop.workflow';
import type { Model } from './rows-in-memory';

/** A workshop, on rows in memory. */
export const workshopModel: Model<Workshop> = {
  phases: workshopPhases,
  startsAt: '2026-07-13T09:00:00.000Z',
  start: () => ({
    id: anId('w'), reference: 'WS-1', title: 'Planning', state: 'preparing', version: 1, serviceId: anId('s'), postId: anId('p'), statements: [], participants: [], actions: [],
    framework: {
      format: 'golden-thread-framework/1', key: 'k', version: '1', title: 'Planning', scale: 'one-to-five', sections: [],
      source: { title: 'A model', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
    },
    meetsOn: '2026-07-14', scoresUntil: '2026-07-17', lateJoined: false, timer: { minutes: 0, runsSince: null }, followsId: null, followUpOn: null, followUpAnnounced: false, closedOn: null, isPublic: false,
  }),
  rule: nextStepOfWorkshop,
  take: (step, facts) => (step === 'joinLateScores' ? { ...facts, lateJoined: true } : { ...facts, followUpAnnounced: true }),
  changes: [
    (facts) => (facts.state === 'preparing' ? { ...facts, state: 'running' } : null),
    (facts, at, dice) => (facts.state === 'running' ? { ...facts, state: 'closed', closedOn: at.today, followUpOn: dice % 3 === 0 ? null : addDays(at.today, 1 + (dice % 200)) } : null),
    // A follow-up is set up before its day.
    (facts) => (facts.state === 'closed' && facts.followUpOn !== null ? { ...facts, followUpAnnounced: true } : null),
  ],
  hasEnded: ({ state, lateJoined, followUpOn, followUpAnnounced }) => state === 'closed' && lateJoined && (followUpOn === null || followUpAnnounced),
};
