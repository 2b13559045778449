import { MeasureDefinitionsResource } from './measure-definitions.controller';
import { FigureSheetsResource } from './figure-sheets.controller';
import { MeasuresResource } from './measures.controller';
import { ScorecardResource } from './scorecard.controller';

export const measureResources = [MeasuresResource, MeasureDefinitionsResource, ScorecardResource, FigureSheetsResource];
