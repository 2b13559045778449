export * from './decide-letter-in-doubt';
export * from './retry-parked-delivery';
export * from './show-deliveries';
export type { DeliveryLine } from '@golden-thread/persistence/delivery';
export type { LetterInDoubt } from '@golden-thread/persistence/notice';
export * from './get-delivery';
export * from './get-letter-in-doubt';
