import { PerformanceReportsResource } from './performance-reports.controller';

export const reportResources = [PerformanceReportsResource];
