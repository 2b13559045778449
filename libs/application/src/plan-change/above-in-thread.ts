import type { PlaceInThread } from '@golden-thread/domain/plan-change/objective-edit';
import type { AboveInThread } from '@golden-thread/domain/plan-change/place-in-thread';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { listLinksUp, listReachingCouncilPlan, listThreadNodes } from '@golden-thread/persistence/plan/objectives';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** An edit as far as the thread above it goes. */
interface EditInThread {
  readonly kind: 'add' | 'change' | 'drop';
  readonly objectiveId?: ObjectiveId;
  readonly thread?: PlaceInThread;
}

/** What is above some edits that say what objectives serve, as things stand; nothing is looked for where none does. */
export async function findAboveInThread(reading: Reading, edits: readonly EditInThread[]): Promise<AboveInThread> {
  const placed = edits.filter(({ kind, thread }) => kind !== 'drop' && thread !== undefined);
  const served = [...new Set(placed.flatMap(({ thread }) => thread?.serves.map(({ parentId }) => parentId) ?? []))];
  if (served.length === 0) return { nodes: [], links: [], reaching: new Set() };
  const nodes = await listThreadNodes(reading, served);
  const ofCouncilPlan = nodes.flatMap(({ id, level }) => (level === 'council' ? [id] : []));
  return {
    nodes,
    links: await listLinksUp(reading, [...served, ...placed.flatMap(({ objectiveId }) => objectiveId ?? [])]),
    reaching: new Set([...ofCouncilPlan, ...(await listReachingCouncilPlan(reading, served))]),
  };
}
