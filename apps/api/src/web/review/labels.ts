import type { ReviewFlag } from '@golden-thread/domain/review/review-flag';
import type { Round } from '@golden-thread/domain/review/round';
import type { SectionState } from '@golden-thread/domain/review/section-progress';
import type { ActionState, ReviewState, Timeliness } from '@golden-thread/domain/review/service-review';

type Tag = { readonly text: string; readonly colour: string };

/** Where a review stands, in words, with the colour of its tag. */
export const reviewStateTags: Readonly<Record<ReviewState, Tag>> = {
  open: { text: 'With the manager', colour: 'grey' },
  submitted: { text: 'With the director', colour: 'blue' },
  returned: { text: 'Returned', colour: 'yellow' },
  'signed-off': { text: 'Signed off', colour: 'green' },
  missed: { text: 'Not submitted', colour: 'red' },
  kept: { text: 'Kept for the next round', colour: 'purple' },
};

export const timelinessLabels: Readonly<Record<Timeliness, string>> = {
  'in-time': 'in time',
  late: 'late',
  'after-close': 'after the close',
};

export const sectionTags: Readonly<Record<SectionState, Tag>> = {
  'not-started': { text: 'Not started', colour: 'grey' },
  'in-progress': { text: 'In progress', colour: 'light-blue' },
  complete: { text: 'Completed', colour: 'green' },
};

export const actionStateLabels: Readonly<Record<ActionState, string>> = {
  done: 'Done',
  'on-course': 'On course',
  behind: 'Behind',
  'not-started': 'Not started',
};

/** A flag as the director reads it. */
export function formatFlag(flag: ReviewFlag): string {
  switch (flag.flag) {
    case 'submitted-late':
      return 'It came after its due date.';
    case 'figures-missing':
      return `${flag.count} ${flag.count === 1 ? 'figure is' : 'figures are'} missing.`;
    case 'red-without-commentary':
      return `${flag.count} red ${flag.count === 1 ? 'figure has' : 'figures have'} no commentary.`;
    case 'same-words-as-last-quarter':
      return `The same words as last quarter: ${flag.sections.join(', ')}.`;
    case 'action-behind':
      return `${flag.count} ${flag.count === 1 ? 'action is' : 'actions are'} behind.`;
  }
}

/** A round as a sentence and a title name it: 'quarter 1 2026/27'. */
export const roundName = ({ quarter, year }: Pick<Round, 'quarter' | 'year'>): string => `quarter ${quarter} ${year}`;
