import { EnterRiskPage } from './enter-risk.page';
import { ListRisksPage } from './list-risks.page';
import { ChangeRiskStatePage, DecideCorporateRegisterPage } from './move-risk.page';
import { ReviewRiskPage } from './review-risk.page';
import { SetRiskMatrixPage } from './set-matrix.page';
import { ShowRiskPage } from './show-risk.page';

/** Named addresses stand before the one with a parameter in the same place. */
export const riskPages = [ListRisksPage, EnterRiskPage, SetRiskMatrixPage, ShowRiskPage, ReviewRiskPage, ChangeRiskStatePage, DecideCorporateRegisterPage];
