export * from './api-token.row';
