import { longDate } from '@golden-thread/domain/calendar';

/** '2026-10' as people say it: "October 2026". */
export const monthWords = (month: string): string => longDate(`${month}-01`).split(' ').slice(2).join(' ');
