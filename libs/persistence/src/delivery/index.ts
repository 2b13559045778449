export * from './delivery.row';
