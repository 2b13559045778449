export * from './delivery-events';
export * from './delivery-refusals';
