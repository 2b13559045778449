/** Where a figure stands: nothing entered yet, entered and waiting for the second person, returned by them, or verified. */
export type FigureState = 'awaited' | 'entered' | 'returned' | 'verified';
