import { appointPerson } from '@golden-thread/application/organisation/change-holding';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isPowerful } from '@golden-thread/domain/authority/power-request';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { holdingBases, type HoldingBasis, longestName } from '@golden-thread/domain/organisation/organisation';
import type { PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { changedOrAsked, powerReasonQuestion, WithPowerReason } from '../authority/asked';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { holdingBasisLabels } from './labels';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, postAddress } from './paths';

/** Above 0 and up to 1, in thousandths. */
const shareOfPost = /^(1|0?\.\d{1,3}|1\.0{1,3})$/;

/** What is asked to appoint somebody to a post. */
export class AppointPersonForm extends WithPowerReason {
  @IsString()
  @IsNotEmpty({ message: 'Enter a name or an e-mail.' })
  @UpTo(longestName)
  person = '';

  @IsIn(holdingBases, { message: 'Choose how they hold the post.' })
  basis!: HoldingBasis;

  @Matches(shareOfPost, { message: 'The share is a number above 0 and up to 1, such as 1 or 0.5.' })
  share = '1';

  @IsDay({ message: 'Enter the first day as a real date.' })
  startsOn!: CalendarDate;

  @IsDay({ orEmpty: true, message: 'Enter the last day as a real date, or leave it empty.' })
  endsOn: CalendarDate | '' = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Appoint somebody to a post. */
@Controller(organisationPaths.appoint)
export class AppointPersonPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.open-appointment', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId): Promise<Page> {
    return this.present(actor, postId, blankForm({ basis: 'permanent', share: '1' }));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.appoint', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @FormBody(AppointPersonForm) form: FilledForm<AppointPersonForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, form);
    const { person, basis, share, startsOn, endsOn, reason } = form.values;
    const outcome = await appointPerson(this.database, actor, {
      postId, person: { typed: person }, basis, share, startsOn, endsOn: endsOn || null, reason, submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, postId, form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: postAddress(postId), banner: 'The appointment is recorded. Work of the post goes to its new holder from the first day.' });
  }

  private async present(actor: Actor, postId: PostId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return organisationFormView({
      heading: `Appoint somebody as ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Appoint',
      questions: [
        { kind: 'person', name: 'person', label: 'Name or e-mail of the person', hint: 'Somebody new is added under People first.' },
        { kind: 'select', name: 'basis', label: 'How they hold it', items: holdingBases.map((value) => ({ value, text: holdingBasisLabels[value] })) },
        { kind: 'text', name: 'share', label: 'Share of the post', hint: '1 for the whole post, 0.5 for half of a job share.', short: true },
        { kind: 'date', name: 'startsOn', label: 'First day' },
        { kind: 'date', name: 'endsOn', label: 'Last day (optional)' },
        // The post that decides in the only administrator's place gives power by that alone, and is asked about once it is refused without a reason.
        ...(isPowerful(post.roles) || form.error('reason') ? [powerReasonQuestion('The post gives power over the council’s system, so another person decides this.')] : []),
      ],
    });
  }
}
