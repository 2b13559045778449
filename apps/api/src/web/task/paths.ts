import type { ThingType } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';

/** Addresses of a person's tasks. */
export const taskPaths = { mine: '/tasks', task: '/tasks/:task', takeBack: '/taking-back/:type/:id', takeBackOf: (type: string, id: string): string => `/taking-back/${type}/${id}` } as const;

interface Subject {
  readonly type: ThingType;
  readonly id: string;
}

/** Where each task is done, in one click. Exhaustive by kind; `routes.spec` checks that each address is one of ours,
 * `every-link.spec` opens each as everybody who is asked. */
const addresses: Readonly<Record<TaskKind, (subject: Subject, task?: string) => string>> = {
  'allocate-deliverable': ({ id }) => `/plans/council/${id}`,
  'write-service-plan': ({ id }) => `/plans/service/${id}`,
  'decide-service-plan': ({ id }) => `/plans/service/${id}/decision`,
  'write-unit-plan': ({ id }) => `/plans/unit/${id}`,
  'decide-unit-plan': ({ id }) => `/plans/unit/${id}/decision`,
  'agree-individual-objectives': ({ id }) => `/plans/individual/${id}`,
  'decide-individual-objectives': ({ id }) => `/plans/individual/${id}/decision`,
  'enter-figures': ({ id }) => `/measures/figures/${id}`,
  'verify-figures': ({ id }) => `/measures/figures/${id}/verification`,
  'complete-service-review': ({ id }) => `/reviews/${id}`,
  'contribute-part': ({ type, id }) => `/contributions/${type === 'figure-sheet' ? type : 'service-review'}/${id}`,
  'decide-service-review': ({ id }) => `/reviews/${id}/decision`,
  'write-exception-report': ({ id }) => `/exceptions/${id}/report`,
  'decide-exceptions': ({ id }) => `/corporate-reviews/${id}`,
  'write-clinic-briefing': ({ id }) => `/clinics/${id}/briefing`,
  'hold-clinic': ({ id }) => `/clinics/${id}`,
  'draft-recovery-plan': ({ id }) => `/recovery-plans/${id}/draft`,
  'decide-recovery-plan': ({ id }) => `/recovery-plans/${id}/decision`,
  'meet-recovery-condition': ({ id }) => `/recovery-plans/${id}/conditions`,
  'update-recovery-plan': ({ id }) => `/recovery-plans/${id}/update`,
  'judge-recovery-plan': ({ id }) => `/recovery-plans/${id}/verdict`,
  'compose-report': ({ id }) => `/reports/${id}/compose`,
  'challenge-report': ({ id }) => `/reports/${id}/challenge`,
  'answer-challenge': ({ id }) => `/reports/${id}/challenges/${id}`,
  'publish-report': ({ id }) => `/reports/${id}/publication`,
  'assess-characteristics': ({ id }) => `/assessments/desk/${id}`,
  'review-characteristics': ({ id }) => `/assessments/desk/${id}`,
  'agree-assessment': ({ id }) => `/assessments/desk/${id}/agreement`,
  'take-assessment-on': ({ id }) => `/assessments/desk/${id}/next-part`,
  'complete-stage-return': ({ id }) => `/stage-returns/${id}/completion`,
  'decide-stage-return': ({ id }) => `/stage-returns/${id}/decision`,
  'decide-timetable-change': () => '/timetable/approvals',
  'confirm-meeting': () => '/administration/committees/proposals',
  'recalculate-dates': ({ id }, task) => `/timetable/proposals/${id}${task === undefined ? '' : `?task=${task}`}`,
  'decide-plan-change': ({ id }) => `/plan-changes/${id}/decision`,
  'record-plan-change': ({ id }) => `/plan-changes/${id}/decision`,
  'answer-plan-change': ({ id }) => `/plan-changes/${id}/answer`,
  'revise-people-objectives': ({ id }) => `/plan-changes/${id}/answer`,
  'write-key-plan': ({ id }) => `/plans/key/${id}/content`,
  'approve-key-plan': ({ id }) => `/plans/key/${id}/approval`,
  'review-key-plan': ({ id }) => `/plans/key/${id}/review`,
  'review-risk': ({ id }) => `/risks/${id}/review`,
  'answer-lesson': ({ id }) => `/lessons/${id}/answer`,
  'record-consultation': ({ id }) => `/consultations/${id}/result`,
  'follow-external-challenge': ({ id }) => `/external-challenges/${id}`,
  'review-practice': ({ id }) => `/assessments/practices/${id}/review`,
  'hold-follow-up': ({ id }) => `/assessments/new?follows=${id}`,
  'give-requested': ({ id }) => `/assessments/practices/${id}/requests`,
  'complete-action': ({ id }) => `/actions/${id}/report`,
  'decide-power-request': ({ id }) => `/administration/second-approvals/${id}/decision`,
};

/** The page on which a task is done. `task`: its id, for kinds of which several may be open about one thing. */
export const taskAddress = (kind: TaskKind, subject: Subject, task?: string): string => addresses[kind](subject, task);
