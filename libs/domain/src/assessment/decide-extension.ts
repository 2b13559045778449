/** More time that is agreed for an application here, before the planning system tells of it. */

import type { Actor } from '../authority/actor';
import { may } from '../authority/permission';
import { addDays, addMonths, type CalendarDate } from '../calendar/dates';
import type { PlanningApplicationId } from '../shared/id';
import { accept, type Outcome, refuse, type Refusal } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { AssessmentEvent } from './events';
import { dueDayOf, isCaseOf, type PlanningApplication } from './planning-week';
import type { AssessmentRefusal } from './refusals';

/** How many characters the reason of an extension has. */
export const extensionReasonLimit = 2000;

/** How long after an application became valid more time that is agreed here ends at the latest, in months: a year that was mistyped is not taken. Files of the planning system may tell more. */
const longestMonths = 24;

/** Whether somebody may agree more time for a case: its case officer, and whoever runs a service. */
export const mayExtend = (actor: Actor, application: Pick<PlanningApplication, 'caseOfficer'>): boolean => may(actor, 'assessments.run') || isCaseOf(application, actor.name);

/** More time as it was agreed with the applicant, in writing. */
export interface Extension {
  readonly to: CalendarDate;
  readonly reason: string;
}

type ExtensionAgreed = Extract<AssessmentEvent, { name: 'PlanningExtensionAgreed' }>;

/** An open case as it stands, and beside it the extension that its files tell of. */
export interface ExtensibleCase extends PlanningApplication {
  readonly id: PlanningApplicationId;
  readonly filedTo: CalendarDate | null;
}

/**
 * More time for an open case, with why: "record extension of times with reasons" (PAS tip 11). It is later than what the files tell, not over yet, and at most two years
 * after the case became valid. It takes the place of what was agreed here before, a shorter one too: so a mistake is put right.
 * Refuses: `NotYourCase`; `ApplicationDecided`; `PlanningExtensionTooFar`, whatever the day where two years are over; `PlanningExtensionNotLater`; `ReasonMissing`.
 */
export function decideExtension(
  { id, filedTo, ...application }: ExtensibleCase, { actor, to, reason, today }: Extension & { readonly actor: Actor; readonly today: CalendarDate },
): Outcome<{ readonly extension: Extension; readonly event: ExtensionAgreed }, Refusal<AssessmentRefusal>> {
  const { reference, statutoryDay, validOn, decidedOn } = application;
  if (!mayExtend(actor, application)) return refuse('NotYourCase', { reference });
  if (decidedOn !== null) return refuse('ApplicationDecided', { reference });
  const told = dueDayOf({ statutoryDay, extendedTo: filedTo });
  const after = told < today ? addDays(today, -1) : told;
  const latest = addMonths(validOn, longestMonths);
  if (to > latest || after >= latest) return refuse('PlanningExtensionTooFar', { latest });
  if (to <= after) return refuse('PlanningExtensionNotLater', { after });
  if (isBlank(reason)) return refuse('ReasonMissing');
  const extension = { to, reason: normalText(reason) };
  const event: ExtensionAgreed = { name: 'PlanningExtensionAgreed', stream: { type: 'planning-application', id }, payload: { reference, from: dueDayOf(application), to }, wording: { reason: extension.reason } };
  return accept({ extension, event });
}
