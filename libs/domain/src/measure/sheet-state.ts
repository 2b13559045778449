/** Where a sheet of figures stands: waiting for its owner, for the verifier, sent back to the owner, or all verified. */
export type SheetState = 'open' | 'entered' | 'returned' | 'verified';
