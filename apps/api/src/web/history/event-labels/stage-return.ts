import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { StageReturnEvent } from '@golden-thread/domain/stage-return/events';
import type { EventLabels } from './event-label';

export const stageReturnEventLabels = {
  StageReturnSubmitted: ({ late, awaitsSignOff, formVersion }) => ({
    title: awaitsSignOff ? 'Given, and waiting for its sign-off' : 'Given, and complete',
    detail: `${late ? 'After its day' : 'By its day'}. Version ${formVersion} of the questions was answered.`,
  }),
  StageReturnSignedOff: () => ({ title: 'Signed off' }),
  StageReturnSentBack: ({ dueOn }) => ({ title: 'Sent back with a reason', detail: `Due again by ${longDate(dueOn)}.` }),
  StageReturnReworded: ({ formVersion }) => ({ title: 'The questions were worded anew', detail: `From here on version ${formVersion} of the questions is asked; what was written to those that stay is kept.` }),
  StageReturnExtended: ({ from, to }) => ({ title: 'More time was given', changes: [{ what: 'Due', before: from === null ? 'No date' : shortDate(from), after: shortDate(to) }] }),
  StageReturnOverdue: ({ dueOn }) => ({ title: 'Not given, and its days of grace are over', detail: `Overdue from ${longDate(dueOn)}.` }),
} satisfies EventLabels<StageReturnEvent>;
