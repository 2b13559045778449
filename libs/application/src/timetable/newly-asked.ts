import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PostId } from '@golden-thread/domain/shared/id';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import { asksFrom, asksSomebody, type StageAudience } from '@golden-thread/domain/timetable/stage-work';
import type { TimetableChange } from '@golden-thread/domain/timetable/timetable-change';
import type { Year } from '@golden-thread/domain/timetable/year';
import { findOwnerPost, listPostsAsked } from '@golden-thread/persistence/stage-return/audience.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** Whom a stage that a change adds will ask: who they are today, and from and until when they have time. */
export interface NewlyAsked {
  readonly title: string;
  readonly audience: StageAudience;
  readonly posts: readonly PostId[];
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Of a running year, all that its new stages will ask; a draft asks nobody yet. */
export async function listNewlyAsked(reading: Reading, year: Pick<Year, 'state'>, { moves, stages }: Pick<TimetableChange, 'moves' | 'stages'>): Promise<readonly NewlyAsked[]> {
  const isNew = new Set(moves.filter(({ change }) => change === 'added').map(({ stage }) => stage));
  const asked: NewlyAsked[] = [];
  for (const stage of year.state === 'running' ? stages.filter(({ key }) => isNew.has(key)) : []) {
    const work = workOf(stage);
    if (!asksSomebody(work) || stage.date === null) continue;
    const owner = work.audience.of === 'owner' ? await findOwnerPost(reading, work.owner) : null;
    const begins = asksFrom(work, stage.date, reading.calendar);
    const posts = (await listPostsAsked(reading, work.audience, owner)).map(({ postId }) => postId);
    asked.push({ title: stage.title, audience: work.audience, posts: [...new Set(posts)], from: begins < reading.today ? reading.today : begins, until: stage.date });
  }
  return asked;
}

/** Everybody's post among them, once. */
export const postsOf = (asked: readonly NewlyAsked[]): readonly PostId[] => [...new Set(asked.flatMap(({ posts }) => posts))];
