export * from './clinic-seats.query';
export * from './clinic.row';
export * from './clinics';
export * from './exception-case.row';
export * from './exception-lines.query';
export * from './exception-rows';
export * from './exception-title.query';
export * from './exceptions';
