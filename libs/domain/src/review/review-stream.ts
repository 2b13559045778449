import type { Stream } from '../shared';

export const roundStream = (id: string): Stream => ({ type: 'round', id });
export const serviceReviewStream = (id: string): Stream => ({ type: 'service-review', id });
