/**
 * A date people mean, in Europe/London: ISO text 'YYYY-MM-DD' ('2026-04-01'). Never an instant, never with a zone.
 * Two dates compare as text: `a < b` says that a is the earlier day.
 */
export type CalendarDate = string;
