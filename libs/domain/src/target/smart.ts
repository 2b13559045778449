/** SMART, letter by letter: what a target says for each, and what it does not. It is told; nothing is blocked by it. */

import type { CalendarDate } from '../calendar/dates';
import type { Decimal } from '../shared/decimal/decimal';
import type { MeasureId } from '../shared/id';
import { isBlank } from '../shared/text';

export const smartInitials = ['S', 'M', 'A', 'R', 'T'] as const;
export type SmartInitial = (typeof smartInitials)[number];

/** What was said for a letter; one that nobody has said anything for is left out. */
export type SmartAnswers = Readonly<Partial<Record<SmartInitial, string>>>;

/** How many characters an answer for a letter holds. */
export const smartLimits = { answer: 500 } as const;

/** The words behind the letters, in both wordings of the sources: the council chooses one. Ribble Valley 3.9 has "realistic", IDeA 5.3.5.1 "relevant". */
export const smartWordings = {
  realistic: { S: 'Specific', M: 'Measurable', A: 'Achievable', R: 'Realistic', T: 'Time-bound' },
  relevant: { S: 'Specific', M: 'Measurable', A: 'Achievable', R: 'Relevant', T: 'Time-related' },
} as const satisfies Readonly<Record<string, Readonly<Record<SmartInitial, string>>>>;
export type SmartWording = keyof typeof smartWordings;

/** What a target says, as far as SMART goes. */
export interface SmartSubject {
  readonly wording: string;
  readonly baseline: Decimal | null;
  readonly change: Decimal | null;
  readonly comparatorId: MeasureId | null;
  readonly reachedBy: CalendarDate | null;
  readonly smart: SmartAnswers;
  /** Whether any period has a number to be reached. */
  readonly hasNumber: boolean;
}

/** A letter for which something is missing, in words for whoever writes the target. */
export interface SmartGap {
  readonly letter: SmartInitial;
  readonly word: string;
  readonly missing: string;
}

/**
 * What a target does not say yet, letter by letter. S: what exactly, in the published wording or an answer. M: a number, a change from a
 * baseline, or another series. A and R: an answer, since no rule can judge them. T: a day; one that has no date fails, whatever was answered.
 */
export function checkSmart(said: SmartSubject, wording: SmartWording): readonly SmartGap[] {
  const answered = (letter: SmartInitial): boolean => !isBlank(said.smart[letter]);
  const measurable = said.hasNumber || said.comparatorId !== null || (said.baseline !== null && said.change !== null);
  const missing: Readonly<Record<SmartInitial, string | null>> = {
    S: answered('S') || !isBlank(said.wording) ? null : 'Say what exactly is to be reached.',
    M: measurable ? null : 'Set a number for a period, a change from a baseline, or another series to be held against.',
    A: answered('A') ? null : 'Say why it can be achieved: what was reached before, what others reach, what it costs.',
    R: answered('R') ? null : wording === 'relevant' ? 'Say which objective it bears on, and how.' : 'Say why it is realistic with the people and money there are.',
    T: said.reachedBy !== null ? null : 'Say by which day it is to be reached.',
  };
  return smartInitials.flatMap((letter) => {
    const gap = missing[letter];
    return gap === null ? [] : [{ letter, word: smartWordings[wording][letter], missing: gap }];
  });
}
