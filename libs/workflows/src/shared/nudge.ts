import { defineSignal } from '@temporalio/workflow';

/**
 * "Look again": the version of the wake-up row that asked for it, nothing else. It may come twice, late, out of order or merged
 * with others, because the turn it causes re-reads the rows.
 */
export const nudge = defineSignal<[version: number]>('nudge');
