import type { ChallengeBody } from './performance-report';

/** Who challenges a report before anybody may publish it. */
export const challengeBodies: Readonly<Record<ChallengeBody, { readonly title: string }>> = {
  scrutiny: { title: 'Overview and Scrutiny' },
  cabinet: { title: 'Cabinet' },
};
export const challengeBodyKeys = Object.keys(challengeBodies) as readonly ChallengeBody[];
