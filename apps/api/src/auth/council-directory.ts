import type { SignInDirectory } from '@golden-thread/persistence/identity';

/** What a public page may ask before anybody is signed in: which council a short name stands for, and the reverse. */
export type CouncilDirectory = Pick<SignInDirectory, 'findCouncilIdBySlug' | 'findSlugOfCouncil'>;
