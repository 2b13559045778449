import type { Stream } from '../shared';

export const reportStream = (id: string): Stream => ({ type: 'performance-report', id });
