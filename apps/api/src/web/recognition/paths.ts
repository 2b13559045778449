import type { RecognisedResult } from '@golden-thread/domain/recognition/recognition';

/** Addresses of recognition and consequences. */
export const recognitionPaths = {
  list: '/recognition',
  record: '/recognition/new',
  answer: '/recognition/:recognition/answer',
  recordFrom: (kind: RecognisedResult, id: string): string => `/recognition/new?from=${kind}&of=${id}`,
  answerOf: (id: string): string => `/recognition/${id}/answer`,
} as const;
