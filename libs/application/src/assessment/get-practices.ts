import { type Practice, type PracticeRequest, type ServiceLevelMet, serviceLevelMet } from '@golden-thread/domain/assessment/practice';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findPractice, listPracticeRequests, listPracticeSummaries, type PracticeSummary } from '@golden-thread/persistence/assessment/practices';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { lacksPermission } from '../shared/command';
import { looksAfter } from './practice-command';

/** A practice in a list. `met`: how its service level is met; null of the other kinds. */
export interface PracticeLine extends Omit<PracticeSummary, 'requests'> {
  readonly met: ServiceLevelMet | null;
}

/** Every practice of the council. Refuses: `NotPermitted`. */
export async function listPractices(database: Asked, actor: Actor): Promise<Outcome<readonly PracticeLine[]>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) =>
    accept((await listPracticeSummaries(reading)).map(({ requests, ...line }) => ({ ...line, met: line.kind === 'service-level' ? serviceLevelMet(requests, reading.today) : null }))));
}

/** A practice as its page shows it, to one reader. */
export interface PracticeView extends Practice {
  readonly today: CalendarDate;
  /** Titles of posts and the name of the service, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly requests: readonly PracticeRequest[];
  readonly met: ServiceLevelMet | null;
  readonly mayLookAfter: boolean;
  readonly mayAsk: boolean;
}

/** A practice by its id or reference (PR-4). Everybody in the council may read it. Refuses: `NotPermitted`, `NoSuchPractice`. */
export async function getPractice(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<PracticeView>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const practice = await findPractice(reading, named);
    if (!practice) return refuse('NoSuchPractice');
    const { id, kind, state, serviceId, ownerPostId, substitutePostId } = practice;
    const takesPart = may(actor, 'assessments.take-part');
    const [names, requests] = await Promise.all([findNames(reading, [serviceId, ownerPostId, substitutePostId]), kind === 'service-level' ? listPracticeRequests(reading, id) : []]);
    return accept({
      ...practice, today: reading.today, names, requests, met: kind === 'service-level' ? serviceLevelMet(requests, reading.today) : null,
      mayLookAfter: takesPart && (await looksAfter(reading, actor, practice)), mayAsk: takesPart && kind === 'service-level' && state === 'in-force',
    });
  });
}
