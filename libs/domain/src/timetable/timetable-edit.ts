import type { CalendarDate } from '../calendar';
import type { DateRule } from './date-rule';
import type { StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';

/** What the policy team may do to a published year. `refresh`: reckon again, because meetings were arranged or moved elsewhere. */
export type TimetableEdit =
  | { readonly kind: 'change-rule'; readonly stage: StageKey; readonly rule: DateRule }
  | { readonly kind: 'add-stage'; readonly stage: Pick<StageDefinition, 'title' | 'phase' | 'track' | 'rule'> }
  | { readonly kind: 'remove-stage'; readonly stage: StageKey }
  | { readonly kind: 'move-meeting'; readonly meeting: string; readonly to: CalendarDate }
  | { readonly kind: 'refresh' };
