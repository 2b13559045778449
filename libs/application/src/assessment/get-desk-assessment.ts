import { type Characteristic, type DeskAssessment, type StatutoryOfficer, statutoryOfficerKeys } from '@golden-thread/domain/assessment/desk-assessment';
import { ledBy } from '@golden-thread/domain/assessment/decide-statutory-officer';
import { deskScored, type Movement, movementSince } from '@golden-thread/domain/assessment/movement';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId, Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type DeskSummary, findDeskAssessment, listDeskSummaries } from '@golden-thread/persistence/assessment/desk-assessments';
import { listNewestFrameworks } from '@golden-thread/persistence/assessment/frameworks';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import { listCommitteesNamed } from '@golden-thread/persistence/organisation/meetings';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor, lacksPermission } from '../shared/command';
import { mayOpenDeskAssessment, runsDeskAssessment } from './desk-command';
import { type Linkable, type LinkedNow, readLinkable, readLinks, staleFor } from './linked-records';
import type { SetUpChoices } from './set-up-workshop';

export type { DeskSummary } from '@golden-thread/persistence/assessment/desk-assessments';
export type { Linkable, LinkedNow } from './linked-records';

/** A characteristic as one reader sees it. */
export interface CharacteristicView extends Characteristic {
  readonly links: readonly LinkedNow[];
  readonly isLead: boolean;
  readonly isReviewer: boolean;
}

/** A desk assessment as its pages show it, to one reader. */
export interface DeskView extends Omit<DeskAssessment, 'characteristics'> {
  readonly characteristics: readonly CharacteristicView[];
  readonly today: CalendarDate;
  readonly serviceName: string | null;
  /** The titles of posts and the names of committees, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly runs: boolean;
  /** As which statutory officers the reader agrees. */
  readonly officerAs: readonly StatutoryOfficer[];
  /** The characteristics that the reader contributed to, by key: as an officer they stand aside. */
  readonly ledByReader: readonly string[];
  /** How scores moved since the assessment that it follows; null where it follows none, or one that is not theirs to read. */
  readonly movement: { readonly since: Pick<DeskAssessment, 'reference' | 'title' | 'closedOn'>; readonly of: readonly Movement[] } | null;
}

/** One assessment, as far as the actor may read it. Refuses: `NotPermitted`; `NoSuchDeskAssessment`, also where it is not theirs to open. */
export async function getDeskAssessment(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<DeskView>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const assessment = await findDeskAssessment(reading, named);
    return assessment && mayOpenDeskAssessment(actor, assessment) ? viewOf(reading, actor, assessment) : undefined;
  });
  return view ? accept(view) : refuse('NoSuchDeskAssessment');
}

async function viewOf(reading: Reading, actor: Actor, assessment: DeskAssessment): Promise<DeskView> {
  const { characteristics, serviceId, postId, officers, audit, followsId } = assessment;
  const ids: readonly (Id | null)[] = characteristics.flatMap(({ leadPostId, reviewerPostId, proposal }) => [leadPostId, reviewerPostId, proposal?.improvement?.ownerPostId ?? null]);
  const [names, links, before] = await Promise.all([
    findNames(reading, [serviceId, postId, audit?.committeeId ?? null, Object.values(officers), ids]),
    readLinks(reading, actor, characteristics.flatMap(({ evidence }) => evidence)),
    followsId === null ? undefined : findDeskAssessment(reading, followsId),
  ]);
  return {
    ...assessment,
    characteristics: characteristics.map((one) => ({
      ...one,
      links: one.evidence.map((link) => links.get(link)!),
      stale: staleFor(one.stale, one.evidence.map((link) => links.get(link)!)),
      isLead: one.leadPostId !== null && answersFor(actor, one.leadPostId),
      isReviewer: one.reviewerPostId !== null && answersFor(actor, one.reviewerPostId),
    })),
    today: reading.today,
    serviceName: serviceId === null ? null : (names.get(serviceId) ?? null),
    names,
    runs: runsDeskAssessment(actor, assessment),
    ledByReader: ledBy(assessment, contributorsOf(actor)),
    officerAs: statutoryOfficerKeys.filter((officer) => answersFor(actor, officers[officer])),
    movement: before && mayOpenDeskAssessment(actor, before) ? { since: before, of: movementSince(deskScored(before), deskScored(assessment)) } : null,
  };
}

/** Every desk assessment of the council, those that go on first. Refuses: `NotPermitted`. */
export async function listDeskAssessments(database: Asked, actor: Actor): Promise<Outcome<readonly DeskSummary[]>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => listDeskSummaries(reading, actor.postIds)));
}

/** What the reader can link in an assessment. Asked by the page of a characteristic, which decides who may open it. */
export const listLinkable = (database: Asked, actor: Actor, { id }: Pick<DeskView, 'id'>): Promise<Linkable> =>
  database.read(actor.councilId, (reading) => readLinkable(reading, actor, id));

/** Refuses: `NotPermitted`. */
export async function getDeskChoices(database: Asked, actor: Actor): Promise<Outcome<SetUpChoices>> {
  const lacking = lacksPermission(actor, 'assessments.run');
  if (lacking) return lacking;
  return accept(
    await database.read(actor.councilId, async (reading) => {
      const [frameworks, services, assessments] = await Promise.all([listNewestFrameworks(reading), listServicePosts(reading), listDeskSummaries(reading, actor.postIds)]);
      return { frameworks, services, closed: assessments.filter(({ state }) => state === 'closed') };
    }),
  );
}

/** The council's committees, to record which decided. Refuses: `NotPermitted`. */
export async function listAuditCommittees(database: Asked, actor: Actor): Promise<Outcome<readonly { readonly id: CommitteeId; readonly name: string }[]>> {
  const lacking = lacksPermission(actor, 'assessments.see');
  return lacking ?? accept(await database.read(actor.councilId, listCommitteesNamed));
}
