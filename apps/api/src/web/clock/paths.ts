/** Addresses of a training council's clock. */
export const clockPaths = {
  move: '/clock',
  progress: '/clock/moves/:move',
  progressOf: (move: string): string => `/clock/moves/${move}`,
} as const;
