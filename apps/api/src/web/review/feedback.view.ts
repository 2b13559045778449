import type { FeedbackCompared } from '@golden-thread/domain/review/feedback';
import { feedbackKinds } from '@golden-thread/domain/review/feedback';

const counted = (count: number | null): string => (count === null ? '–' : count.toLocaleString('en-GB'));

const change = (now: number | null, then: number | null): string => {
  if (now === null || then === null) return '';
  return now === then ? 'the same' : `${Math.abs(now - then).toLocaleString('en-GB')} ${now > then ? 'more' : 'fewer'}`;
};

/** Each kind with its counts in words, and how this quarter differs. */
export const feedbackRows = (compared: readonly FeedbackCompared[]): readonly object[] =>
  compared.map(({ kind, now, before, yearBefore }) => ({
    kind: feedbackKinds[kind], now: counted(now), before: counted(before), sinceBefore: change(now, before), yearBefore: counted(yearBefore), sinceYearBefore: change(now, yearBefore),
  }));
