import { HistoryResource } from './history.controller';

export const historyResources = [HistoryResource];
