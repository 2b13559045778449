import { type Characteristic, type DeskAssessment, type DeskState, deskStates } from '@golden-thread/domain/assessment/desk-assessment';
import { latenessOf, nextStepOfDeskAssessment } from '@golden-thread/domain/assessment/desk-schedule';
import { addDays, addMonths } from '@golden-thread/domain/calendar/dates';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { deskAssessmentPhases } from '../desk-assessment.workflow';
import { inDays, owed, reminded, type Reminded, remindIn } from './reminders-in-memory';
import type { Model } from './rows-in-memory';

interface Desk extends Reminded {
  readonly assessment: DeskAssessment;
}

const characteristic: Characteristic = {
  key: 'c-1', state: 'asked', version: 1, leadPostId: anId('l'), reviewerPostId: anId('r'), proposal: null, writers: [], returnedBecause: null, evidence: [], stale: null,
};
const changed = (facts: Desk, change: Partial<DeskAssessment>): Desk => ({ ...facts, assessment: { ...facts.assessment, ...change } });
const changedFirst = (facts: Desk, change: Partial<Characteristic>): Desk => changed(facts, { characteristics: facts.assessment.characteristics.map((one) => ({ ...one, ...change })) });
const isEvidenced = ({ characteristics }: DeskAssessment): boolean => characteristics.some(({ evidence, stale }) => evidence.length > 0 && stale === null);
/** Its evidence is looked at for a year after the close: no look that is still to come lies in it. */
const isLookedAtForAYear = ({ closedOn, evidenceSeenOn }: DeskAssessment): boolean =>
  closedOn !== null && evidenceSeenOn !== null && addDays(evidenceSeenOn, 28) > addMonths(closedOn, 12);
/** Where the work goes by itself once people have done their part; and back, as far as people send it back. */
const forward = (state: DeskState): DeskState => deskStates[deskStates.indexOf(state) + 1] ?? 'closed';
const back: Partial<Record<DeskState, DeskState>> = { comparing: 'assessing', 'management-team': 'assessing', 'audit-committee': 'management-team' };

/** A desk assessment, on rows in memory. */
export const deskAssessmentModel: Model<Desk> = {
  phases: deskAssessmentPhases,
  startsAt: '2026-09-01T09:00:00.000Z',
  start: () => ({
    reminderInstants: [],
    assessment: {
      id: anId('d'), reference: 'DA-1', title: 'Best value', state: 'allocating', version: 1, serviceId: null, postId: anId('p'), characteristics: [characteristic],
      framework: {
        format: 'golden-thread-framework/1', key: 'k', version: '1', title: 'Best value', scale: 'heat', sections: [],
        source: { title: 'A model', publisher: 'This product', address: null, licence: 'Free', wording: 'own' },
      },
      officers: { 'head-of-paid-service': anId('h'), 'chief-finance-officer': anId('f'), 'monitoring-officer': anId('m') },
      deadlines: { proposals: '2026-10-02', reviews: '2026-10-16', comparison: '2026-10-23', 'management-team': '2026-11-03', 'audit-committee': '2026-11-24' },
      findings: null, agreedBy: [], stoodAside: [], deputies: [], managementMinute: null, audit: null, isPublic: false, followsId: null, closedOn: null, latenessTold: [], evidenceSeenOn: null,
    },
  }),
  rule: (facts, at) => nextStepOfDeskAssessment({ assessment: facts.assessment, reminders: owed(facts, at) }, at),
  take: (step, facts, at) => {
    const { assessment } = facts;
    if (step === 'remindOfDeskAssessment') return reminded(facts, at);
    if (step === 'tellOfLateness') return changed(facts, { latenessTold: [...assessment.latenessTold, latenessOf(assessment, at.today)!.deadline] });
    return changed(facts, { evidenceSeenOn: at.today });
  },
  changes: [
    (facts, { today }) => (facts.assessment.state === 'closed' ? null : changed(facts, { state: forward(facts.assessment.state), ...(facts.assessment.state === 'audit-committee' && { closedOn: today }) })),
    (facts) => (back[facts.assessment.state] ? changed(facts, { state: back[facts.assessment.state]!, latenessTold: [] }) : null),
    (facts) => (facts.assessment.state === 'assessing' ? changedFirst(facts, { state: 'agreed' }) : null),
    (facts, { today }) => (facts.assessment.state === 'assessing' ? changedFirst(facts, { evidence: [{ kind: 'measure', id: anId('m'), linkedOn: today, then: { label: 'HR01', state: 'green', figure: null } }], stale: null }) : null),
    (facts, at) => (isEvidenced(facts.assessment) ? changedFirst(facts, { stale: { since: at.today, because: 'It turned red.' } }) : null),
    (facts, at, dice) => (facts.assessment.state === 'closed' ? null : changed(facts, { deadlines: { ...facts.assessment.deadlines, 'audit-committee': inDays(at, dice) } })),
    (facts, at, dice) => (facts.assessment.state === 'closed' || facts.assessment.state === 'allocating' ? null : remindIn(facts, at, dice)),
  ],
  hasEnded: ({ assessment }) => assessment.state === 'closed' && (!isEvidenced(assessment) || isLookedAtForAYear(assessment)),
};
