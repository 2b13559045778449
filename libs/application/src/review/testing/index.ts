export * from './a-quarter';
export * from './conclude-quarter';
