import type { Actor } from '@golden-thread/domain/authority/actor';
import { type CommitteeDecisionOnAssessment, type Comparison, decideByCommittee, decideByManagement, decideComparison, type ManagementDecision } from '@golden-thread/domain/assessment/decide-desk-approval';
import type { DeskAssessment } from '@golden-thread/domain/assessment/desk-assessment';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findCommittee } from '@golden-thread/persistence/organisation/committees';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { agreeAction } from '../action/add-action';
import { decideDesk, type DeskChanged, type DeskCommand, runsDeskAssessment, withDeskAssessment, writeDesk } from './desk-command';

const permission = 'assessments.run';

/**
 * Whoever runs the assessment records what the comparison across leads found. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`;
 * `NotRunningAssessment`; as `decideComparison` does.
 */
export const compareScores = (database: Database, actor: Actor, command: DeskCommand & Comparison): Promise<Outcome<DeskChanged>> =>
  decideDesk(database, { actor, permission, command }, (assessment) =>
    runsDeskAssessment(actor, assessment) ? decideComparison(assessment, command) : refuse('NotRunningAssessment', { reference: assessment.reference }));

/**
 * The management team's decision, as whoever runs the assessment records it; with its agreement every improvement stands in the register of
 * actions. Refuses: `NotPermitted`, `NoSuchDeskAssessment`, `Stale`; `NotRunningAssessment`; as `decideByManagement` and `agreeAction` do.
 */
export const recordManagementDecision = (database: Database, actor: Actor, command: DeskCommand & ManagementDecision): Promise<Outcome<DeskChanged>> =>
  withDeskAssessment(database, { actor, permission, command }, async (work, before) => {
    if (!runsDeskAssessment(actor, before)) return refuse('NotRunningAssessment', { reference: before.reference });
    const decided = decideByManagement(before, command, work);
    if (decided.ok && decided.value.assessment.state === 'audit-committee') {
      const registered = await registerImprovements(work, before);
      if (!registered.ok) return registered;
    }
    return writeDesk(work, before, decided);
  });

/** One action for each gap. An assessment that the committee referred back and that is agreed anew registers those alone that are not there yet. */
async function registerImprovements(work: UnitOfWork, { id, serviceId, characteristics, audit }: DeskAssessment): Promise<Outcome<unknown>> {
  if (audit !== null) return accept(null);
  for (const { proposal } of characteristics) {
    if (!proposal?.improvement) continue;
    const { title, ownerPostId, dueOn } = proposal.improvement;
    const agreed = await agreeAction(work, { title, steps: '', origin: { kind: 'desk-assessment', id }, serviceId, ownerPostId, startsOn: null, dueOn, prediction: null });
    if (!agreed.ok) return agreed;
  }
  return accept(null);
}

/**
 * The audit committee's decision, as whoever runs the assessment records it with its minute. Refuses: `NotPermitted`, `NoSuchDeskAssessment`,
 * `Stale`; `NotRunningAssessment`; as `decideByCommittee` does.
 */
export const recordCommitteeDecision = (database: Database, actor: Actor, command: DeskCommand & CommitteeDecisionOnAssessment): Promise<Outcome<DeskChanged>> =>
  decideDesk(database, { actor, permission, command }, async (assessment, work) => {
    if (!runsDeskAssessment(actor, assessment)) return refuse('NotRunningAssessment', { reference: assessment.reference });
    const committeeId = command.committeeId !== null && (await findCommittee(work, command.committeeId)) ? command.committeeId : null;
    return decideByCommittee(assessment, { ...command, committeeId }, work);
  });
