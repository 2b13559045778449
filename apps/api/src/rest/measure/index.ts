import { FigureSheetsResource } from './figure-sheets.controller';
import { MeasuresResource } from './measures.controller';
import { ScorecardResource } from './scorecard.controller';

export const measureResources = [MeasuresResource, ScorecardResource, FigureSheetsResource];
