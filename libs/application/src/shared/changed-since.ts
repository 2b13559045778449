import { refuse, type Stream } from '@golden-thread/domain';

/**
 * The refusal to give when what was shown is no longer what stands: somebody decided in between. Undefined when it still stands.
 * The unit of work adds who changed the thing of that stream last, and when.
 */
export const changedSince = (stands: { readonly version: number }, shown: number | undefined, stream: Stream) =>
  shown === undefined || stands.version === shown
    ? undefined
    : refuse('Stale', { shown, stands: stands.version, thingType: stream.type, thingId: stream.id });
