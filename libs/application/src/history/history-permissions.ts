import type { Actor } from '@golden-thread/domain/authority/actor';
import { may, type Permission } from '@golden-thread/domain/authority/permission';
import type { ThingType } from '@golden-thread/domain/shared/thing-type';

/**
 * Whose history a thing's is: whoever may see the thing may see what became of it. A person's own objectives belong to their circle,
 * and what happened to people, e-mails, outbox messages and tokens to those who look after them. What has no permission here is the auditor's and of whoever acted on it.
 */
export const permissionForHistory: Readonly<Record<ThingType, Permission | undefined>> = {
  'recovery-plan': 'recovery.see',
  measure: 'measures.see',
  'figure-sheet': 'measures.see',
  figures: 'measures.see',
  round: 'reviews.see',
  'service-review': 'reviews.see',
  exception: 'reviews.see',
  clinic: 'reviews.see',
  'performance-report': 'reports.see',
  'report-challenge': 'reports.see',
  challenge: 'reports.see',
  year: 'timetable.see',
  clock: 'timetable.see',
  'council-plan': 'plans.see',
  'plan-framework': 'plans.see',
  'service-plan': 'plans.see',
  'unit-plan': 'plans.see',
  'individual-plan': undefined,
  'appraisal-round': 'plans.see',
  directorate: 'organisation.see',
  service: 'organisation.see',
  unit: 'organisation.see',
  post: 'organisation.see',
  committee: 'organisation.see',
  meeting: 'organisation.see',
  person: 'organisation.change',
  council: 'organisation.change',
  token: 'tokens.manage',
  delivery: 'deliveries.see',
  letter: 'deliveries.see',
};

/** Whether somebody may see the history of things of a kind; of a thing they acted on themselves they always may. */
export const maySeeHistoryOf = (actor: Actor, type: ThingType): boolean => {
  const permission = permissionForHistory[type];
  return may(actor, 'history.see-all') || (permission !== undefined && may(actor, permission));
};
