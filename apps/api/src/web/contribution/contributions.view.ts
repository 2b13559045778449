import type { ContributionRecord } from '@golden-thread/application/contribution/read-contributions';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { PaperPart } from '@golden-thread/domain/contribution/contribution';
import { reviewSections, type ReviewSection } from '@golden-thread/domain/review/service-review';

/** How a paper's part is called. */
export type NameOfPart = (part: PaperPart) => string;

export const nameOfSection: NameOfPart = (part) => reviewSections[part as ReviewSection].title;

/** What is with colleagues and what came back, as whoever submits the paper sees it. */
export function contributionsView(contributions: readonly ContributionRecord[], nameOf: NameOfPart, today: CalendarDate): readonly object[] {
  return contributions.map((one) => {
    const { contributionId, parts, people, postTitle, note, dueOn, state, forService, givenAt, remark, leftBeside } = one;
    return {
      id: contributionId,
      parts: parts.map(nameOf).join(', '),
      who: people.join(', ') || `nobody today (${postTitle})`,
      post: postTitle,
      note,
      forService,
      isAsked: state === 'asked',
      due: `${shortDate(dueOn)}, ${formatDueDate(dueOn, today)}`,
      late: state === 'asked' && dueOn < today,
      given: givenAt === null ? null : shortDate(londonDate(givenAt)),
      remark,
      leftBeside: leftBeside.map(nameOf).join(', '),
      written: state === 'given' ? textsOf(one) : [],
    };
  });
}

/** What a colleague wrote, in their words: beside what the paper says now, so that nothing of it is lost. */
function textsOf({ content: { answers } }: ContributionRecord): readonly string[] {
  const { measures, risks, budget, actionsNote, actions = [], issues = [] } = answers;
  const rows = [...actions.map(({ note }) => note), ...issues.map(({ response }) => response)];
  return [measures, actionsNote, ...rows, risks, budget].filter((text) => text !== undefined && text !== '').map(String);
}
