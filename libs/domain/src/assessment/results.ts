/** Results put together: by role over the statements of a workshop, and by service over the assessments on one framework. */

import type { CalendarDate } from '../calendar/dates';
import type { ServiceId } from '../shared/id';
import { type Framework, scales, statementsOf } from './framework';
import type { Scored } from './movement';
import { type ParticipantRole, participantRoles } from './participant';
import { scoredBy } from './spread';
import type { Workshop } from './workshop';

/** How those of one role scored, over all statements in which they are shown apart. */
export interface RoleScores {
  readonly role: ParticipantRole;
  /** How many scores of each height, from the lowest of the scale to the highest. */
  readonly counts: readonly number[];
  /** Of how many statements: of the others fewer than three of them scored, or those left over could be told apart. */
  readonly statements: number;
}

/** The scores by role. They are added from what every statement shows, so that nothing more can be reckoned from them; a role that is nowhere shown apart is missing. */
export function scoresByRole({ framework, statements }: Pick<Workshop, 'framework' | 'statements'>): readonly RoleScores[] {
  const heights = scales[framework.scale].names.map((_, at) => at);
  return (Object.keys(participantRoles) as ParticipantRole[]).flatMap((role) => {
    const shown = statements.flatMap(({ spread }) => spread?.byRole.filter((one) => one.role === role) ?? []);
    return shown.length === 0 ? [] : [{ role, counts: heights.map((at) => shown.reduce((all, { counts }) => all + (counts[at] ?? 0), 0)), statements: shown.filter((one) => scoredBy(one) > 0).length }];
  });
}

/** A closed assessment of a service on a framework, or of the whole council (`serviceId` null). */
export interface AssessedService {
  readonly kind: 'workshop' | 'desk-assessment';
  readonly reference: string;
  readonly serviceId: ServiceId | null;
  readonly serviceName: string;
  readonly closedOn: CalendarDate;
  readonly scored: Scored;
}

/** How one service was scored on one statement, when it was assessed last. */
export interface ServiceScore extends Pick<AssessedService, 'kind' | 'reference' | 'serviceId' | 'serviceName' | 'closedOn'> {
  readonly framework: Framework;
  readonly section: string;
  readonly statement: string;
  readonly title: string;
  /** Null where they could not decide, or skipped it. */
  readonly score: number | null;
  readonly wanted: number | null;
}

/** Each service with its newest assessment, in the order in which they are given: one that was assessed twice stands once. */
function newestOfServices(assessed: readonly AssessedService[]): readonly AssessedService[] {
  return assessed.filter((one) => !assessed.some((other) => other !== one && other.serviceId === one.serviceId && isNewer(other, one)));
}

const isNewer = (other: AssessedService, one: AssessedService): boolean =>
  other.closedOn > one.closedOn || (other.closedOn === one.closedOn && other.reference.localeCompare(one.reference, 'en-GB', { numeric: true }) > 0);

/** The scores of services, statement by statement. */
export const scoresOfServices = (assessed: readonly AssessedService[]): readonly ServiceScore[] =>
  newestOfServices(assessed).flatMap(({ scored: { framework, statements }, ...of }) =>
    framework.sections.flatMap((section) =>
      statementsOf({ sections: [section] }).flatMap(({ key, title }) => {
        const found = statements.find((one) => one.key === key);
        return found ? [{ ...of, framework, section: section.title, statement: key, title, score: found.notes?.score ?? null, wanted: found.notes?.wanted ?? null }] : [];
      })));
