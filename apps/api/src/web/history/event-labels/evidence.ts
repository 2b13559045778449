import { type EvidencedThing, evidencedThings, type EvidenceEvent } from '@golden-thread/domain/evidence/evidence';
import type { EventLabels } from './event-label';

const named = (thing: EvidencedThing): string => evidencedThings[thing].title;

export const evidenceEventLabels = {
  EvidenceAdded: ({ thing, digest, scanned }) => ({ title: `File added to a ${named(thing)}`, detail: `Checksum ${digest}. ${scanned ? 'Looked through by the scanner.' : 'Not looked through by a scanner.'}` }),
  EvidenceWithdrawn: ({ thing, digest }) => ({ title: `File withdrawn from a ${named(thing)}`, detail: `Checksum ${digest}.` }),
} satisfies EventLabels<EvidenceEvent>;
