import { decideDeputyOfOfficer, decideOfficersAgreement, decideToStandAside } from '@golden-thread/domain/assessment/decide-statutory-officer';
import type { StatutoryOfficer } from '@golden-thread/domain/assessment/desk-assessment';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { answersFor } from '../shared/command';
import { decideDesk, type DeskChanged, type DeskCommand, runsDeskAssessment } from './desk-command';

/** What a statutory officer says of an assessment. */
export interface SayAsOfficer extends DeskCommand {
  readonly officer: StatutoryOfficer;
  readonly remark: string;
}

/**
 * A statutory officer agrees for themself. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotStatutoryOfficer`; as
 * `decideOfficersAgreement` does.
 */
export const agreeAsOfficer = (database: Database, actor: Actor, command: SayAsOfficer): Promise<Outcome<DeskChanged>> =>
  decideDesk(database, { actor, permission: 'assessments.take-part', command }, (assessment) =>
    answersFor(actor, assessment.officers[command.officer]) ? decideOfficersAgreement(assessment, { ...command, actor }) : refuse('NotStatutoryOfficer'));

/**
 * A statutory officer who led on some of it stands aside, so that the other two agree. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`;
 * `NotStatutoryOfficer`; as `decideToStandAside` does.
 */
export const standAsideAsOfficer = (database: Database, actor: Actor, command: SayAsOfficer): Promise<Outcome<DeskChanged>> =>
  decideDesk(database, { actor, permission: 'assessments.take-part', command }, (assessment) =>
    answersFor(actor, assessment.officers[command.officer]) ? decideToStandAside(assessment, { ...command, actor }) : refuse('NotStatutoryOfficer'));

/** Whose deputy agrees, by the post's id or by its code as it was typed. */
export interface NameDeputyOfOfficer extends DeskCommand {
  readonly officer: StatutoryOfficer;
  readonly deputy: NamedPost | null;
  readonly reason: string;
}

/**
 * Whoever runs the assessment names the statutory deputy who agrees in an officer's place. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`;
 * `NotRunningAssessment`; `NoPostOfThatCode`; as `decideDeputyOfOfficer` does.
 */
export const nameDeputyOfOfficer = (database: Database, actor: Actor, command: NameDeputyOfOfficer): Promise<Outcome<DeskChanged>> =>
  decideDesk(database, { actor, permission: 'assessments.run', command }, async (assessment, work) => {
    if (!runsDeskAssessment(actor, assessment)) return refuse('NotRunningAssessment', { reference: assessment.reference });
    const deputy = await resolvePostOrNone(work, command.deputy);
    return deputy.ok ? decideDeputyOfOfficer(assessment, { ...command, postId: deputy.value }) : deputy;
  });
