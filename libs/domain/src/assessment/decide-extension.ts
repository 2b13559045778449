/** More time that is agreed for an application here, before the planning system tells of it. */

import type { Actor } from '../authority/actor';
import { may } from '../authority/permission';
import { addDays, type CalendarDate } from '../calendar/dates';
import type { PlanningApplicationId } from '../shared/id';
import { accept, type Outcome, refuse, type Refusal } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { AssessmentEvent } from './events';
import { dueDayOf, isCaseOf, type PlanningApplication } from './planning-week';
import type { AssessmentRefusal } from './refusals';

/** How many characters the reason of an extension has. */
export const extensionReasonLimit = 2000;

/** Whether somebody may agree more time for a case: its case officer, and whoever runs a service. */
export const mayExtend = (actor: Actor, application: Pick<PlanningApplication, 'caseOfficer'>): boolean => may(actor, 'assessments.run') || isCaseOf(application, actor.name);

/** More time as it was agreed with the applicant, in writing. */
export interface Extension {
  readonly to: CalendarDate;
  readonly reason: string;
}

type ExtensionAgreed = Extract<AssessmentEvent, { name: 'PlanningExtensionAgreed' }>;

/**
 * More time for an open case, with why: "record extension of times with reasons" (PAS tip 11). It is later than the day that stood, and not over yet.
 * Refuses: `NotYourCase`; `ApplicationDecided`; `PlanningExtensionNotLater`; `ReasonMissing`.
 */
export function decideExtension(
  { id, ...application }: PlanningApplication & { readonly id: PlanningApplicationId }, { actor, to, reason, today }: Extension & { readonly actor: Actor; readonly today: CalendarDate },
): Outcome<{ readonly extension: Extension; readonly event: ExtensionAgreed }, Refusal<AssessmentRefusal>> {
  const { reference, decidedOn } = application;
  if (!mayExtend(actor, application)) return refuse('NotYourCase', { reference });
  if (decidedOn !== null) return refuse('ApplicationDecided', { reference });
  const stood = dueDayOf(application);
  const after = stood < today ? addDays(today, -1) : stood;
  if (to <= after) return refuse('PlanningExtensionNotLater', { after });
  if (isBlank(reason)) return refuse('ReasonMissing');
  const extension = { to, reason: normalText(reason) };
  const event: ExtensionAgreed = { name: 'PlanningExtensionAgreed', stream: { type: 'planning-application', id }, payload: { reference, from: stood, to }, wording: { reason: extension.reason } };
  return accept({ extension, event });
}
