import { longDate } from '@golden-thread/domain/calendar/date-format';
import type { ContributionEvent } from '@golden-thread/domain/contribution/contribution';
import type { EventLabels } from './event-label';

export const contributionEventLabels = {
  ContributionAsked: ({ parts, postId, dueOn }, name) => ({ title: `Parts asked of the ${name(postId)}`, detail: `${parts.join(', ')}, by ${longDate(dueOn)}.` }),
  ContributionGiven: ({ parts, postId, leftBeside }, name) => ({
    title: `Parts given back by the ${name(postId)}`,
    detail: `${parts.join(', ')}.${leftBeside.length === 0 ? '' : ` Not taken over, because it was written in meanwhile: ${leftBeside.join(', ')}.`}`,
  }),
  EnteredForService: ({ parts, postId, leftBeside }, name) => ({
    title: `Parts entered for the service by the ${name(postId)}`,
    detail: `${parts.join(', ')}.${leftBeside.length === 0 ? '' : ` Not taken over, because the service had written there: ${leftBeside.join(', ')}.`}`,
  }),
  ContributionWithdrawn: ({ postId, because }, name) => ({
    title: `Parts no longer asked of the ${name(postId)}`,
    ...(because === 'paper-gone' && { detail: 'It was submitted, or its round closed, without them.' }),
  }),
} satisfies EventLabels<ContributionEvent>;
