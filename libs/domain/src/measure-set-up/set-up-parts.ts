import type { Id } from '../shared/id';
import type { Measure, MeasureDefinition } from '../measure/measure';
import type { PeriodKey } from '../measure/period';
import type { DecidedSetUp } from './set-up';

const toleranceParts = ['basis', 'green', 'amber'] as const;
const placeParts = { service: 'serviceId', owner: 'ownerPostId', verifier: 'verifierPostId', member: 'memberPostId' } as const;

/** What of a measure an act for many changes, or of a copy is another than of what it was copied from. */
export const setUpParts = ['ref', 'basis', 'green', 'amber', 'service', 'owner', 'verifier', 'member', 'target'] as const;
export type SetUpPart = (typeof setUpParts)[number];

/** One thing as it was and as it becomes; a service or a post by its id, a target with its period. */
export interface PartChanged {
  readonly part: SetUpPart;
  readonly period: PeriodKey | null;
  readonly was: string | null;
  readonly becomes: string | null;
}

/** Each thing that an act changes of a measure, in the order of `setUpParts`. */
export function partsChanged(measure: Measure, decided: DecidedSetUp): readonly PartChanged[] {
  const targets = decided.kind === 'definition' ? [] : decided.targets.map(({ period, was, becomes }): PartChanged => ({ part: 'target', period, was, becomes }));
  if (decided.kind === 'targets') return targets;
  const after = decided.kind === 'copy' ? decided.definition : decided.changed.measure;
  return [...differences(measure, after), ...targets];
}

const differences = (before: MeasureDefinition, after: MeasureDefinition): readonly PartChanged[] => {
  const all: readonly PartChanged[] = [
    { part: 'ref', period: null, was: before.ref, becomes: after.ref },
    ...toleranceParts.map((part) => ({ part, period: null, was: before.tolerance[part], becomes: after.tolerance[part] })),
    ...Object.entries(placeParts).map(([part, field]) => ({ part: part as keyof typeof placeParts, period: null, was: before[field], becomes: after[field] })),
  ];
  return all.filter(({ was, becomes }) => was !== becomes);
};

/** The services and posts that are named by their ids among the things that change. */
export const placesAmong = (changes: readonly PartChanged[]): readonly Id[] =>
  changes.flatMap(({ part, was, becomes }) => (Object.hasOwn(placeParts, part) ? [was, becomes] : [])).filter((id): id is Id => id !== null);
