export * from './clinic-seats.query';
export * from './clinics';
export * from './clinic-lines.query';
export * from './clinic-subjects.query';
export * from './exception-lines.query';
export * from './exception-title.query';
export * from './exceptions';
