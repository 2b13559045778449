export * from './actor-of';
export * from './person-acting.query';
export * from './sign-in-directory';
export * from './who-is-asking.query';
export * from './find-council';
export * from './new-token';
export * from './tokens';
export * from './list-council-names';
