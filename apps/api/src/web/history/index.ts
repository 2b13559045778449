import { GetHistoryOfController } from './get-history-of.controller';
import { GoToThingController } from './go-to-thing.controller';
import { SearchHistoryController } from './search-history.controller';
import { VerifyHistoryController } from './verify-history.controller';

export const historyControllers = [SearchHistoryController, VerifyHistoryController, GetHistoryOfController, GoToThingController];
