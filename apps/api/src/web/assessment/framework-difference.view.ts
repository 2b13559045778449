import type { PartDiffering } from '@golden-thread/domain/assessment/compare-frameworks';

const labels: Readonly<Record<PartDiffering['how'], string>> = { new: 'New', gone: 'No longer there', changed: 'Changed' };

/** What two versions of a framework say differently, as `assessment/framework-differences.njk` shows it. */
export const differencesView = (differences: readonly PartDiffering[]): readonly object[] =>
  differences.map(({ key, title, how, says }) => ({ key, title, how: labels[how], isNew: how === 'new', isGone: how === 'gone', says }));
