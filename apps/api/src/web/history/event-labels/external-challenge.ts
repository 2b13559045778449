import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { ExternalChallengeEvent } from '@golden-thread/domain/external-challenge/events';
import { externalChallengeKinds, recommendationAnswers } from '@golden-thread/domain/external-challenge/external-challenge';
import type { EventLabels } from './event-label';

export const externalChallengeEventLabels = {
  ExternalChallengeEntered: ({ kind, startsOn, nextDueOn }) => ({
    title: `${externalChallengeKinds[kind].title} entered`, detail: `On site from ${shortDate(startsOn)}${nextDueOn === null ? '' : `; the next one is due by ${shortDate(nextDueOn)}`}.`,
  }),
  ExternalChallengeFollowed: () => ({ title: 'The next one is arranged' }),
  MilestoneMet: ({ milestone, dueOn, metOn, last }) => ({ title: milestone, detail: `On ${shortDate(metOn)}${metOn > dueOn ? `, planned for ${shortDate(dueOn)}` : ''}.${last ? ' It was the last step.' : ''}` }),
  RecommendationAnswered: ({ number, answer }) => ({ title: `Recommendation ${number} answered`, detail: `${recommendationAnswers[answer]}.` }),
  ExternalChallengeCancelled: () => ({ title: 'Cancelled' }),
} satisfies EventLabels<ExternalChallengeEvent>;
