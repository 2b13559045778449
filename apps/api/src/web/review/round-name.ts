import type { Round } from '@golden-thread/domain/review';

/** A round as a sentence and a title name it: 'quarter 1 2026/27'. */
export const roundName = ({ quarter, year }: Pick<Round, 'quarter' | 'year'>): string => `quarter ${quarter} ${year}`;
