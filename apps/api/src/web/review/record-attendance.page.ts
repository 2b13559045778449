import { type AttendanceView, getAttendance, recordAttendance } from '@golden-thread/application/review/record-attendance';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { reviewLimits } from '@golden-thread/domain/review/service-review';
import type { PersonId, RoundId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { reviewPaths } from './paths';

/** Those who were there. */
export class RecordAttendanceForm {
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMaxSize(reviewLimits.attendance, { message: `Choose at most ${reviewLimits.attendance} people.` })
  @IsId({ each: true, message: 'Choose people from the list.' })
  people: PersonId[] = [];
}

/** Who was at the corporate review: a box for each who may have been. */
const recordAttendanceView = ({ people, present, roundId }: AttendanceView, form: FilledForm<object>): Page =>
  new Page('review/record-attendance', {
    heading: 'Who was at the corporate review?',
    area: 'Reviews',
    back: { href: reviewPaths.corporateOf(roundId), text: 'Back to the corporate review' },
    form,
    people: people.map(({ id, name, as }) => ({ value: id, text: name, hint: { text: as }, checked: present.some((one) => one.id === id) })),
  });

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The policy team records attendance; the corporate review's paper names those present. */
@Controller(reviewPaths.attendance)
export class RecordAttendancePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'corporate-review.open-attendance', navigation })
  async show(@CurrentActor() actor: Actor, @Param('round', ParseId) roundId: RoundId): Promise<Page> {
    return recordAttendanceView(accepted(await getAttendance(this.database, actor, roundId)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'corporate-review.record-attendance', navigation })
  async record(@CurrentActor() actor: Actor, @Param('round', ParseId) roundId: RoundId, @FormBody(RecordAttendanceForm) form: FilledForm<RecordAttendanceForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => recordAttendanceView(accepted(await getAttendance(this.database, actor, roundId)), shown);
    if (!form.ok) return again(form);
    const done = await recordAttendance(this.database, actor, { roundId, people: form.values.people, submission: form.sent.submission });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reviewPaths.corporateOf(roundId), done.value.present === 1 ? 'One person is recorded as present.' : `${done.value.present} people are recorded as present.`);
  }
}
