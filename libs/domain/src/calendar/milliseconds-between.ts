import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';

/** Milliseconds from the first moment to the second; negative when the second is earlier. */
export const millisecondsBetween = (from: Instant, to: Instant): number =>
  Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
