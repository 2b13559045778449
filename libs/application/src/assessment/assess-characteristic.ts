import type { Actor } from '@golden-thread/domain/authority/actor';
import { withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import { characteristicTitle, decideLink, decideProposedScore, decideScoreReview, decideUnlink, type WrittenProposal } from '@golden-thread/domain/assessment/decide-characteristic';
import type { Characteristic, DeskAssessment } from '@golden-thread/domain/assessment/desk-assessment';
import type { AuditHeading, LinkedKind } from '@golden-thread/domain/assessment/linked-record';
import type { Id } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse, refuseIn, type Refused } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { answersFor } from '../shared/command';
import { findDecidingPost } from '../shared/deciders';
import { type CharacteristicCommand, type DeskChanged, withCharacteristic, writeDesk } from './desk-command';
import { findRecordToLink, type RecordToLink } from './linked-records';

const permission = 'assessments.take-part';

interface Opened {
  readonly assessment: DeskAssessment;
  readonly characteristic: Characteristic;
}

const refuseUnlessLead = (actor: Actor, { assessment, characteristic: { key, leadPostId } }: Opened): Refused<'NotLeading'> | undefined =>
  leadPostId !== null && answersFor(actor, leadPostId) ? undefined : refuse('NotLeading', { statement: characteristicTitle(assessment, key) });

export interface ProposeScore extends CharacteristicCommand {
  readonly proposal: Omit<WrittenProposal, 'improvement'> & { readonly improvement: Omit<WrittenProposal['improvement'], 'ownerPostId'> & { readonly owner: NamedPost | null } };
}

/**
 * The lead proposes a score; an action that has an owner keeps them where none is named anew. Whoever reviews it is asked, the next in line
 * where those who answer for the reviewing post contributed.
 * Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotLeading`; `NoPostOfThatCode`; as `decideProposedScore` does, every fault at once.
 */
export const proposeScore = (database: Database, actor: Actor, command: ProposeScore): Promise<Outcome<DeskChanged>> =>
  withCharacteristic(database, { actor, permission, command }, async (work, opened) => {
    const { assessment, characteristic: { key, reviewerPostId, writers, proposal: before } } = opened;
    const refused = refuseUnlessLead(actor, opened);
    if (refused || reviewerPostId === null) return refused ?? refuse('ScoreNotProposed', { statement: characteristicTitle(assessment, key) });
    const { owner, ...improvement } = command.proposal.improvement;
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('improvementOwner', post);
    const proposal = { ...command.proposal, improvement: { ...improvement, ownerPostId: post.value ?? before?.improvement?.ownerPostId ?? null } };
    const asked = await findDecidingPost(work, { postId: reviewerPostId, contributors: withContributor(writers, actor), permission });
    return writeDesk(work, assessment, decideProposedScore(assessment, { key, actor, proposal, reviewerPostId: asked, today: work.today }));
  });

export interface LinkRecord extends CharacteristicCommand {
  readonly record: RecordToLink;
  /** Under which heading of an audit it answers; null: as its kind does. */
  readonly heading: AuditHeading | null;
}

/**
 * The lead links a record that they may read, as it stands today. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotLeading`;
 * `NoSuchRecord`, also where it is not theirs to read; as `decideLink` does.
 */
export const linkRecord = (database: Database, actor: Actor, command: LinkRecord): Promise<Outcome<DeskChanged>> =>
  withCharacteristic(database, { actor, permission, command }, async (work, opened) => {
    const refused = refuseUnlessLead(actor, opened);
    if (refused) return refused;
    const record = await findRecordToLink(work, actor, command);
    if (!record) return refuse('NoSuchRecord');
    return writeDesk(work, opened.assessment, decideLink(opened.assessment, { key: command.statement, actor, record }));
  });

/** The lead takes a link away. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotLeading`; as `decideUnlink` does. */
export const unlinkRecord = (database: Database, actor: Actor, command: CharacteristicCommand & { readonly kind: LinkedKind; readonly id: Id }): Promise<Outcome<DeskChanged>> =>
  withCharacteristic(database, { actor, permission, command }, (work, opened) => {
    const { statement: key, kind, id } = command;
    return Promise.resolve(refuseUnlessLead(actor, opened) ?? writeDesk(work, opened.assessment, decideUnlink(opened.assessment, { key, actor, kind, id })));
  });

export interface ReviewScore extends CharacteristicCommand {
  readonly agrees: boolean;
  /** Why it goes back; empty where it is agreed. */
  readonly reason: string;
}

/** The reviewer agrees, or sends it back. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotReviewing`; as `decideScoreReview` does. */
export const reviewScore = (database: Database, actor: Actor, command: ReviewScore): Promise<Outcome<DeskChanged>> =>
  withCharacteristic(database, { actor, permission, command }, async (work, { assessment, characteristic: { key, reviewerPostId } }) => {
    if (reviewerPostId === null || !answersFor(actor, reviewerPostId)) return refuse('NotReviewing', { statement: characteristicTitle(assessment, key) });
    return writeDesk(work, assessment, decideScoreReview(assessment, { key, actor, agrees: command.agrees, reason: command.reason }));
  });
