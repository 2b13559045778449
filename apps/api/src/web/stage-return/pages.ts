import { CompleteStageReturnPage } from './complete-stage-return.page';
import { DecideStageReturnPage } from './decide-stage-return.page';
import { ShowStageReturnPage } from './show-stage-return.page';

export const stageReturnPages = [ShowStageReturnPage, CompleteStageReturnPage, DecideStageReturnPage];
