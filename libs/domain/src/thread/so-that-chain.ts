/** One step of an accountability chain: what somebody does, and in which role, "so that" the next step can follow. */
export interface SoThatStep {
  readonly role: string;
  readonly does: string;
}

/** A chain from the smallest act up to an objective, in people's own words. */
export type SoThatChain = readonly SoThatStep[];
