export * from './find-people-for-token';
export * from './get-token';
export * from './list-tokens';
export * from './make-token';
export * from './note-token-used';
export * from './revoke-token';
export type { TokenSeen } from '@golden-thread/persistence/identity';
