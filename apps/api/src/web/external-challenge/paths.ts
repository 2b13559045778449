/** Addresses of the register of challenges from outside. */
export const externalChallengePaths = {
  list: '/external-challenges',
  enter: '/external-challenges/new',
  one: '/external-challenges/:challenge',
  step: '/external-challenges/:challenge/next-step',
  recommendation: '/external-challenges/:challenge/recommendations',
  cancellation: '/external-challenges/:challenge/cancellation',
  of: (challenge: string, part?: 'next-step' | 'recommendations' | 'cancellation'): string => `/external-challenges/${challenge}${part === undefined ? '' : `/${part}`}`,
} as const;
