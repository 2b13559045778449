import { nameDeputy } from '@golden-thread/application/organisation/record-absence';
import { seePost } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { IsId } from '../../http/id-field';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { changedOrAsked } from '../authority/asked';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, postAddress } from './paths';

/** What is asked to name who stands in for an absent holder. */
export class NameDeputyForm {
  @IsId({ message: 'Choose who is away.' })
  holderId!: PersonId;

  @IsString()
  @IsNotEmpty({ message: 'Enter a name or an e-mail.' })
  @UpTo(longestName)
  person = '';

  @IsDay({ message: 'Enter the first day as a real date.' })
  startsOn!: CalendarDate;

  @IsDay({ message: 'Enter the last day as a real date.' })
  endsOn!: CalendarDate;

  @IsString()
  @IsNotEmpty({ message: 'Enter the reason, such as annual leave.' })
  @UpTo(longestName)
  reason = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Name who stands in for an absent holder. */
@Controller(organisationPaths.nameDeputy)
export class NameDeputyPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.open-deputy', navigation })
  ask(@CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId): Promise<Page> {
    return this.present(actor, postId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'post.name-deputy', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('post', ParseId) postId: PostId, @FormBody(NameDeputyForm) form: FilledForm<NameDeputyForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, postId, form);
    const { person, holderId, startsOn, endsOn, reason } = form.values;
    const outcome = await nameDeputy(this.database, actor, {
      postId, holderId, person: { typed: person }, startsOn, endsOn, reason, submission: form.submission,
    });
    if (!outcome.ok) return this.present(actor, postId, form.refused(showRefusal(outcome.refusal)));
    return changedOrAsked(outcome.value.requested, { at: postAddress(postId), banner: 'The deputy is named. They may act for the holder on those days, never on what they submitted themselves.' });
  }

  private async present(actor: Actor, postId: PostId, form: FilledForm<object>): Promise<Page> {
    const post = accepted(await seePost(this.database, actor, postId));
    return organisationFormView({
      heading: `Name a deputy for ${post.title}`, back: { href: postAddress(postId), text: `Back to ${post.title}` }, form, button: 'Name deputy',
      questions: [
        {
          kind: 'select', name: 'holderId', label: 'Who is away',
          items: post.holdings.filter(({ endsOn }) => endsOn === null).map(({ personId, name }) => ({ value: personId, text: name })),
        },
        { kind: 'person', name: 'person', label: 'Name or e-mail of the deputy' },
        { kind: 'date', name: 'startsOn', label: 'First day away' },
        { kind: 'date', name: 'endsOn', label: 'Last day away' },
        { kind: 'text', name: 'reason', label: 'Reason', hint: 'Those concerned see it. No details of anybody’s health.' },
      ],
    });
  }
}
