import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { commitmentsAtRisk, type CommitmentAtRisk } from '@golden-thread/domain/thread/commitments-at-risk';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { listOpenPlans } from '@golden-thread/persistence/authority/reading-access';
import { findObjective } from '@golden-thread/persistence/plan/objectives';
import { type AnswersForObjective, listAnsweringForObjectives } from '@golden-thread/persistence/thread/answering-for.query';
import { findThreadAboveOf } from '@golden-thread/persistence/thread/thread.query';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

/** A commitment that falls short with the objective, its path, and who is told. */
export interface AtRisk extends CommitmentAtRisk {
  readonly told: readonly Omit<AnswersForObjective, 'objectiveId'>[];
}

/** What is at risk if an objective stays red. */
export interface ObjectiveAtRisk {
  readonly node: ThreadNode;
  readonly atRisk: readonly AtRisk[];
  /** Above it by an indirect link alone. */
  readonly contributedTo: readonly ThreadNode[];
}

/** If this objective stays red: which commitments are at risk, by which path, and who is told. Refuses: NotPermitted, NotFound. */
export async function getAtRisk(database: Asked, actor: Actor, id: ObjectiveId): Promise<Outcome<ObjectiveAtRisk>> {
  const lacking = lacksPermission(actor, 'plans.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [objective, open] = await Promise.all([findObjective(reading, id), listOpenPlans(reading, actor)]);
    if (objective === undefined) return refuse('NotFound');
    const graph = await findThreadAboveOf(reading, { ...objective, open });
    const node = graph.nodes.find((one) => one.id === id);
    if (node === undefined) return refuse('NotFound');
    const { atRisk, contributedTo } = commitmentsAtRisk(graph, id);
    const answering = await listAnsweringForObjectives(reading, atRisk.map(({ node: above }) => above.id));
    const told = (above: ObjectiveId) => answering.filter(({ objectiveId }) => objectiveId === above).map(({ post, people }) => ({ post, people }));
    return accept({ node, atRisk: atRisk.map((one) => ({ ...one, told: told(one.node.id) })), contributedTo });
  });
}
