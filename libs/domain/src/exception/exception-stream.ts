import type { Stream } from '../shared';

export const exceptionStream = (id: string): Stream => ({ type: 'exception', id });
export const clinicStream = (id: string): Stream => ({ type: 'clinic', id });
