export * from './challenge-seats.query';
export * from './challenges';
export * from './performance-report.row';
export * from './performance-reports';
export * from './report-challenge.row';
export * from './report-composition.row';
export * from './report-compositions';
export * from './report-rows';
