import { refuse } from '@golden-thread/domain';

/** The refusal to give when what was shown is no longer what stands: somebody decided in between. Undefined when it still stands. */
export const changedSince = (stands: { readonly version: number }, shown: number | undefined) =>
  shown === undefined || stands.version === shown ? undefined : refuse('Stale', { shown, stands: stands.version });
