export * from './challenge-seats.query';
export * from './challenges';
export * from './performance-reports';
export * from './report-compositions';
export * from './report-id';
export * from './report-material.query';
export * from './report-named.query';
export * from './report-timing.query';
