import { AnswerRecommendationPage } from './answer-recommendation.page';
import { EnterExternalChallengePage } from './enter-external-challenge.page';
import { CancelExternalChallengePage, MeetMilestonePage } from './follow-external-challenge.page';
import { ListExternalChallengesPage } from './list-external-challenges.page';
import { ShowExternalChallengePage } from './show-external-challenge.page';

/** Named addresses stand before the one with a parameter in the same place. */
export const externalChallengePages = [ListExternalChallengesPage, EnterExternalChallengePage, ShowExternalChallengePage, MeetMilestonePage, AnswerRecommendationPage, CancelExternalChallengePage];
