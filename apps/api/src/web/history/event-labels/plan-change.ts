import { longDate } from '@golden-thread/domain/calendar/date-format';
import { type PlanChangeEvent, planChangeAnswers } from '@golden-thread/domain/plan-change/plan-change';
import { approvers, reaches } from '@golden-thread/domain/plan-change/reach';
import { counted } from '../../../http/paging';
import type { EventLabels } from './event-label';

export const planChangeEventLabels = {
  PlanChangeProposed: ({ approver, reaches: found, below }) => ({
    title: 'Change of the plan proposed',
    detail: `It reaches: ${found.map((reach) => reaches[reach]).join('; ')}. ${approvers[approver].title} decides it. ${counted(below, 'objective')} below serve what changes.`,
  }),
  PlanChangeAgreed: ({ approver, takesEffectOn }) => ({ title: `Agreed: ${approvers[approver].title}`, detail: `It takes effect on ${longDate(takesEffectOn)}.` }),
  PlanChangeDeclined: ({ approver }) => ({ title: `Declined: ${approvers[approver].title}` }),
  PlanChangeWithdrawn: () => ({ title: 'Taken back by whoever proposed it' }),
  PlanChangeCalledIn: () => ({ title: 'Called in by Overview and Scrutiny' }),
  PlanChangeCallInEnded: ({ upheld }) => ({ title: upheld ? 'Call-in over: the decision stands' : 'Call-in over: the decision does not stand' }),
  PlanChangeInEffect: ({ asked, toldPostIds }) => ({ title: 'In effect', detail: toldPostIds.length > 0 ? 'Only words changed: those below are told.' : `${counted(asked, 'plan or manager', 'plans and managers')} directly below asked.` }),
  PlanChangeReturned: ({ because }) => ({ title: 'To be decided again', detail: `${because.join('; ')}.` }),
  PlanChangeLapsed: ({ because }) => ({ title: 'Nothing of it is left to change', detail: `${because.join('; ')}.` }),
  PlanChangeAnswered: ({ answer }) => ({ title: `Answered from below: ${planChangeAnswers[answer].title.replace(', because', '')}` }),
} satisfies EventLabels<PlanChangeEvent>;
