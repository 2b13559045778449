/** The phases of a council's cycle: what a year's stages are grouped by. They are the council's own data, kept with each year. */

import { isBlank, normalText } from '../shared/text';

/** A phase's code, which stages name: it stays when the phase is renamed. */
export type PhaseKey = string;

export interface Phase {
  readonly key: PhaseKey;
  readonly name: string;
}

export const phaseKeyPattern = /^[a-z][a-z0-9-]{0,19}$/;

/** How many phases a cycle has at most, and how many characters one is named in. */
export const phaseLimits = { most: 8, name: 40 } as const;

/** A cycle that comes with the product, with its source. */
export interface ShippedCycle {
  readonly key: string;
  readonly name: string;
  readonly phases: readonly Phase[];
}

const [analyse, plan, act, review, revise] = (['analyse', 'plan', 'do', 'review', 'revise'] as const).map((key): Phase => ({ key, name: `${key.charAt(0).toUpperCase()}${key.slice(1)}` })) as [Phase, Phase, Phase, Phase, Phase];

/** What a year has where nothing else is said (Chesterfield, performance management framework, 4.1 to 4.4). */
export const usualPhases: readonly Phase[] = [analyse, plan, act, review];

/** The cycles of both sources: Chesterfield's, and that of the Improvement and Development Agency as Ribble Valley has it (3.3). */
export const shippedCycles: readonly ShippedCycle[] = [
  { key: 'analyse-plan-do-review', name: 'Analyse, Plan, Do, Review (Chesterfield)', phases: usualPhases },
  { key: 'plan-do-review-revise', name: 'Plan, Do, Review, Revise (Improvement and Development Agency, Ribble Valley)', phases: [plan, act, review, revise] },
];

/** Which phase of the one source stands for one that only the other has: analysis is where planning begins, revising is how reviewing ends. */
const counterparts: Readonly<Record<PhaseKey, PhaseKey>> = { [analyse.key]: plan.key, [revise.key]: review.key };

const has = (phases: readonly Phase[], key: PhaseKey | undefined): key is PhaseKey => phases.some((phase) => phase.key === key);

/** Where a stage of another cycle belongs in this one: the phase of the same code, or its counterpart; null where there is neither. */
export const counterpartIn = (phases: readonly Phase[], key: PhaseKey): PhaseKey | null =>
  [key, counterparts[key]].find((one) => has(phases, one)) ?? null;

/** The same for stages that the product adds to a year by itself: where the cycle has nothing of the kind, its first phase. */
export const phaseWithin = (phases: readonly Phase[], key: PhaseKey): PhaseKey => counterpartIn(phases, key) ?? phases[0]?.key ?? key;

/** What a phase is called in a year; its code where the year has it no more. */
export const phaseName = (phases: readonly Phase[], key: PhaseKey): string => phases.find((phase) => phase.key === key)?.name ?? key;

/** What makes no sense about a cycle; null: nothing. */
export type PhaseFault = 'none' | 'many' | 'code' | 'name' | 'twice';

/** Whether phases make a cycle: one to eight, each with a code and a name of its own. */
export function phasesFault(phases: readonly Phase[]): PhaseFault | null {
  if (phases.length === 0) return 'none';
  if (phases.length > phaseLimits.most) return 'many';
  if (phases.some(({ key }) => !phaseKeyPattern.test(key))) return 'code';
  if (phases.some(({ name }) => isBlank(name) || normalText(name).length > phaseLimits.name)) return 'name';
  const lower = phases.map(({ name }) => normalText(name).toLowerCase());
  return new Set(phases.map(({ key }) => key)).size < phases.length || new Set(lower).size < phases.length ? 'twice' : null;
}
