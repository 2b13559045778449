import { canonicalJson } from './canonical-json';
import { digest } from './digest';
import type { Seal } from './seal';

/** The hash that chains a seal to the one before it: over everything the seal says. */
export const hashSeal = ({
  councilId, sequence, epoch, fromTransaction, toTransaction, eventCount, root, previousHash, sealedAt,
}: Omit<Seal, 'id' | 'hash'>): string =>
  digest(canonicalJson({ councilId, sequence, epoch, fromTransaction, toTransaction, eventCount, root, previousHash, sealedAt }));
