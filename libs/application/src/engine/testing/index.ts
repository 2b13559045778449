export * from './take-steps';
