import { ContributeFiguresPage, ContributeToReviewPage } from './contribute.page';
import { EnterFiguresForServicePage, EnterReviewForServicePage } from './enter-for-service.page';
import { handOutPartsPages } from './hand-out-parts.page';

export const contributionPages = [...handOutPartsPages, ContributeToReviewPage, ContributeFiguresPage, EnterReviewForServicePage, EnterFiguresForServicePage];
