import { usualMeasureCap } from './portfolio';
import type { SmartWording } from './smart';

/** How a council words and looks at its targets, where the sources leave it the choice. */
export interface TargetRules {
  readonly smartWording: SmartWording;
  /** How many measures it can keep its eye on. */
  readonly measureCap: number;
}

/** The rules of a council that has chosen nothing. */
export const usualTargetRules: TargetRules = { smartWording: 'realistic', measureCap: usualMeasureCap };

/** How many measures a council may set at most. */
export const targetRuleLimits = { measureCap: 1000 } as const;
