import type { ReviewAnswers } from './review-answers';

/** The empty draft that a round opens for each service. */
export const noAnswersYet: ReviewAnswers = { measures: '', risks: '', budget: '', actions: [], actionsNote: '', issues: [] };
