import type { CalendarDate } from '../calendar';
import { type ChallengeBody } from './performance-report';
import { challengeBodyKeys } from './challenge-bodies';
import type { PerformanceReport } from './performance-report';

export type ReportAsk =
  | { readonly ask: 'compose'; readonly dueOn: CalendarDate }
  | { readonly ask: 'challenge'; readonly body: ChallengeBody; readonly dueOn: CalendarDate }
  | { readonly ask: 'publish'; readonly dueOn: CalendarDate };

export interface ReportDue {
  /** What must stand open as somebody's task today. */
  readonly asks: readonly ReportAsk[];
  readonly nextOn: CalendarDate | null;
}

/**
 * What a report asks of people on a day: to compose it from its date on, then both bodies to challenge it, then to publish it.
 * `nextOn`: when to look again without being told; null when only people can move it.
 */
export function reportDue(report: PerformanceReport, today: CalendarDate): ReportDue {
  switch (report.state) {
    case 'awaiting-composition':
      return today < report.composeOn
        ? { asks: [], nextOn: report.composeOn }
        : { asks: [{ ask: 'compose', dueOn: report.scrutinyOn }], nextOn: null };
    case 'in-challenge': {
      const open = challengeBodyKeys.filter((body) => !report.concluded.includes(body));
      const dueOn = { scrutiny: report.scrutinyOn, cabinet: report.cabinetOn };
      return { asks: open.map((body) => ({ ask: 'challenge', body, dueOn: dueOn[body] })), nextOn: null };
    }
    case 'ready':
      return { asks: [{ ask: 'publish', dueOn: report.publishOn }], nextOn: null };
    case 'published':
      return { asks: [], nextOn: null };
  }
}
