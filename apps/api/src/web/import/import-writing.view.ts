import type { ImportWritingRecord } from '@golden-thread/application/import/show-import';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { counted } from '../../http/paging';
import { showRefusal } from '../../http/refusals/show-refusal';

const at = (instant: Instant): string => `${londonTime(instant)} on ${longDate(londonDate(instant))}`;

/** How the writing of an approved import stands, in sentences: how far it has come, or who approved it and when it was done, or what cut it off. */
export function importWritingView(writing: ImportWritingRecord | null): { readonly isUnderWay: boolean; readonly says: string; readonly progress: string | null } | null {
  if (writing === null) return null;
  const { state, rows, rowsDone, approver, askedAt, beganAt, endedAt, failure } = writing;
  if (state === 'done') return { isUnderWay: false, says: `Written at ${at(endedAt ?? askedAt)}: ${approver} approved it at ${at(askedAt)}.`, progress: null };
  if (state === 'failed') return { isUnderWay: false, says: `Cut off at ${at(endedAt ?? askedAt)}, and nothing of it was written. ${failure === null ? '' : showRefusal(failure).message} The request waits again: approve it once more, or refuse it.`, progress: null };
  const approved = `${approver} approved it at ${at(askedAt)}.`;
  const began = beganAt === null ? 'It waits for its turn to be written.' : `It has been written since ${at(beganAt)}.`;
  return { isUnderWay: true, says: `${approved} ${began} Nothing of it holds before all of it does.`, progress: beganAt === null ? null : `${rowsDone.toLocaleString('en-GB')} of ${counted(rows, 'row')}` };
}
