/** The golden thread as a graph: what there is, what serves what, and never a circle. */

import type { ObjectiveId } from '../shared/id';

/** Where in the golden thread an objective stands, from the community strategy's aims down to one person's objectives. */
export const threadLevels = ['aim', 'priority', 'council', 'service', 'unit', 'individual'] as const;
export type ThreadLevel = (typeof threadLevels)[number];

/** Something that others contribute to, or that contributes to others. */
export interface ThreadNode {
  readonly id: ObjectiveId;
  readonly level: ThreadLevel;
  readonly title: string;
}

/** How what is below serves what is above. A thing may serve several. */
export interface ThreadLink {
  readonly childId: ObjectiveId;
  readonly parentId: ObjectiveId;
  /**
   * Direct: we can bring the result about, so its status bears on the one above. Indirect: the council is "only one of a number of
   * stakeholders", so the contribution is shown and its status is never carried up.
   */
  readonly kind: 'direct' | 'indirect';
  /** Who else contributes; always named where the link is indirect. */
  readonly partners: string | null;
  /** How the one leads to the other, in people's own words: "so that the property can be inspected". */
  readonly soThat: string | null;
  /** Left out where nobody has said it. */
  readonly weight?: LinkWeight | null;
}

/** How much of what is above rests on what is below, the most first. A judgement of people: it orders what is shown, and adds nothing up. */
export const linkWeights = { main: 'Most of it rests on this', part: 'A good part of it rests on this', some: 'A little of it rests on this' } as const;
export type LinkWeight = keyof typeof linkWeights;
export const linkWeightKeys = Object.keys(linkWeights) as readonly LinkWeight[];

/** How much a link and the chain below an objective hold, whoever sends them: characters, or how many steps. `chain`: typed as one text. */
export const threadLimits = { partners: 300, soThat: 300, breakReason: 500, role: 200, does: 500, steps: 20, chain: 4000 } as const;

/** The golden thread of a council and year: what there is, and what serves what. */
export interface ThreadGraph {
  readonly nodes: readonly ThreadNode[];
  readonly links: readonly ThreadLink[];
}

/** The links by one of their ends: 'childId' for the ways up from each thing, 'parentId' for the ways down. */
export function linksBy(end: 'childId' | 'parentId', links: readonly ThreadLink[]): ReadonlyMap<ObjectiveId, readonly ThreadLink[]> {
  const found = new Map<ObjectiveId, ThreadLink[]>();
  for (const link of links) {
    const there = found.get(link[end]);
    if (there === undefined) found.set(link[end], [link]);
    else there.push(link);
  }
  return found;
}

/** Links in the order of their weight: the weightiest first, those of which nobody has said it last. */
export const byWeight = (one: ThreadLink, other: ThreadLink): number => weightOf(one) - weightOf(other);

const weightOf = ({ weight }: ThreadLink): number => (weight == null ? linkWeightKeys.length : linkWeightKeys.indexOf(weight));

/** The facts that can stand in the way of a link or of the chain below an objective, and what each refusal tells. `step`: which, from 1. */
export interface ThreadRefusals {
  readonly LinkGoesInCircle: null;
  readonly LinkLeadsDown: { readonly from: ThreadLevel; readonly to: ThreadLevel };
  readonly AlreadyLinked: null;
  readonly PartnersMissing: null;
  readonly SoThatChainTooLong: { readonly most: number };
  readonly SoThatStepIncomplete: { readonly step: number };
  /** `role`, `does`: how many characters each may have. */
  readonly SoThatStepTooLong: { readonly step: number; readonly role: number; readonly does: number };
}
export type ThreadRefusal = keyof ThreadRefusals;

/** The ids of one circle among the links, in order; empty where everything leads up. For imports, which bring many links at once. */
export const threadCycle = (links: readonly ThreadLink[]): readonly ObjectiveId[] => {
  const linksUp = linksBy('childId', links);
  const cleared = new Set<ObjectiveId>();
  const follow = (id: ObjectiveId, way: readonly ObjectiveId[]): readonly ObjectiveId[] => {
    if (way.includes(id)) return way.slice(way.indexOf(id));
    if (cleared.has(id)) return [];
    for (const { parentId } of linksUp.get(id) ?? []) {
      const circle = follow(parentId, [...way, id]);
      if (circle.length > 0) return circle;
    }
    cleared.add(id);
    return [];
  };
  for (const id of linksUp.keys()) {
    const circle = follow(id, []);
    if (circle.length > 0) return circle;
  }
  return [];
};

/** The things in an order in which each comes after everything that serves it. Throws on a circle. */
export const childrenFirst = (graph: ThreadGraph): readonly ThreadNode[] => {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const waiting = new Map(graph.nodes.map((node) => [node.id, 0]));
  const links = graph.links.filter(({ childId, parentId }) => nodes.has(childId) && nodes.has(parentId));
  for (const { parentId } of links) waiting.set(parentId, (waiting.get(parentId) ?? 0) + 1);
  const linksUp = linksBy('childId', links);
  const ready = graph.nodes.filter((node) => waiting.get(node.id) === 0);
  for (const node of ready) {
    for (const { parentId } of linksUp.get(node.id) ?? []) {
      const left = (waiting.get(parentId) ?? 1) - 1;
      waiting.set(parentId, left);
      const parent = nodes.get(parentId);
      if (left === 0 && parent !== undefined) ready.push(parent);
    }
  }
  // What is in a circle, or is served through one, waits for ever.
  if (ready.length < nodes.size) throw new Error(`Contribution goes round in a circle: ${threadCycle(links).join(' -> ')}`);
  return ready;
};
