import { addDays, type CalendarDate } from '../calendar';

/** Where a directorate's round of objectives and appraisals stands. */
export const appraisalRoundPhases = ['before-window', 'window-open', 'closed'] as const;
export type AppraisalRoundPhase = (typeof appraisalRoundPhases)[number];

export interface AppraisalRoundDue {
  readonly phase: AppraisalRoundPhase;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The next day to look; null: only when a date is set. */
  readonly nextOn: CalendarDate | null;
}

/** The window's dates may be moved in the timetable, so a waiting round looks at them anew at least this often. */
const daysBetweenLooks = 7;

/**
 * What a round has to do on a day: open at the first day of its window, close on the day after the last. Dates are those of the
 * timetable; a missing one waits. Source: practice C2 (annual appraisals 1 April to 30 June).
 */
export const appraisalRoundDue = (
  round: { readonly phase: AppraisalRoundPhase; readonly opensOn: CalendarDate | null; readonly closesOn: CalendarDate | null },
  today: CalendarDate,
): AppraisalRoundDue => {
  if (round.phase === 'closed') return { phase: 'closed', opens: false, closes: false, nextOn: null };
  const { opensOn, closesOn } = round;
  const closes = closesOn !== null && today > closesOn;
  const opens = round.phase === 'before-window' && opensOn !== null && today >= opensOn;
  if (closes) return { phase: 'closed', opens, closes, nextOn: null };
  const phase = round.phase === 'window-open' || opens ? 'window-open' : 'before-window';
  const day = phase === 'window-open' ? closesOn && addDays(closesOn, 1) : opensOn;
  const look = addDays(today, daysBetweenLooks);
  return { phase, opens, closes, nextOn: day !== null && day < look ? day : look };
};
