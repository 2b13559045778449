import type { EvidenceEvent } from '@golden-thread/domain/evidence/evidence';
import { type EventDescriptors, nothing } from './event-descriptor';

/** Nothing follows from evidence: whoever reads the thing finds it there. */
export const evidenceEvents = { EvidenceAdded: nothing, EvidenceWithdrawn: nothing } satisfies EventDescriptors<EvidenceEvent>;
