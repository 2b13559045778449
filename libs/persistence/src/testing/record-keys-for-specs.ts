import { type RecordKeySet, RecordKeys } from '../event-log/record-keys';

/** The keys of every database for specs. */
export const keySetForSpecs: RecordKeySet = { current: 'for-specs', keys: { 'for-specs': '5a'.repeat(32) } };

export const recordKeysForSpecs = new RecordKeys(keySetForSpecs);
