/** A moment, in UTC: ISO text with milliseconds ('2026-04-01T08:00:00.000Z'). Two instants compare as text. */
export type Instant = string;
