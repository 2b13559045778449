import type { Payload } from '@golden-thread/domain';
import type { Role } from '@golden-thread/domain/authority';

/** People and posts that an event's facts name. */
export interface Named {
  readonly people?: readonly string[];
  readonly headsOfServices?: readonly string[];
  /** The heads of these units, and of the services they belong to. */
  readonly headsOfUnits?: readonly string[];
  readonly roles?: readonly Role[];
  /** Those who sit in a clinic about these services: the committee's chair, the director, the manager. */
  readonly clinicSeatsOf?: readonly string[];
  /** Whoever is accountable for a recovery plan; with `above`, its director and whoever asked for it too. */
  readonly recoveryPlan?: { readonly id: string; readonly above: boolean };
  /** Also everybody who acted on the thing before. */
  readonly tookPart?: boolean;
}

/** The subject of a notice, from the event's facts and what the thing is called: "recovery plan RP-1: Repairs done in time". */
export type Says = (facts: Payload, thing: string) => string;

/**
 * Who hears of an event, beside those it asks for something.
 *
 * - `asked-only`: whoever answers for the tasks that the event opened; nobody, where it opened none. `gathered`: such events come to
 *   one person by the dozen, so the day's digest carries them instead of a letter each.
 * - `took-part`: also everybody who acted on the thing before, but for whoever caused the event; `says` is what they read.
 * - `named`: also those whom the event's facts name; `adds` is what they read before what was written beside the event.
 * - `holders`: also whoever answers for an open task about the thing; `says` stands before the task's own words.
 * - `dates-moved`: whoever answers for an open task that moved with the timetable, and the chair of a moved meeting.
 * - `reminder`, `escalation`: of an open task, as the event's payload names it.
 * - `none`: nobody, whatever it opens. Said outright, so that silence is a choice.
 */
export type NoticeRule =
  | { readonly tells: 'asked-only'; readonly gathered?: true }
  | { readonly tells: 'took-part'; readonly says: Says }
  | { readonly tells: 'named'; readonly whom: (facts: Payload, about: { readonly id: string }) => Named; readonly says: Says; readonly adds?: (facts: Payload) => string }
  | { readonly tells: 'holders'; readonly says: string }
  | { readonly tells: 'dates-moved' }
  | { readonly tells: 'reminder' }
  | { readonly tells: 'escalation' }
  | { readonly tells: 'none' };
