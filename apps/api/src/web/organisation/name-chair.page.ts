import { nameCommitteeChair } from '@golden-thread/application/organisation/change-committee';
import { seeCommittees } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { CommitteeId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** What is asked to say which post chairs a committee. */
export class NameChairForm {
  @IsString()
  @IsNotEmpty({ message: 'Choose a post: type its title, or give its code.' })
  @UpTo(longestName)
  lineManager = '';
}

const navigation = { section: 'committees', trail: 'back' } as const;

/** Say which post chairs a committee. */
@Controller(organisationPaths.nameChair)
export class NameChairPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.open-chair', navigation })
  ask(@CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: CommitteeId): Promise<Page> {
    return this.present(actor, committeeId, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.name-chair', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('committee', ParseId) committeeId: CommitteeId, @FormBody(NameChairForm) form: FilledForm<NameChairForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, committeeId, form);
    const outcome = await nameCommitteeChair(this.database, actor, { committeeId, post: { code: form.values.lineManager }, submission: form.submission });
    if (!outcome.ok) return this.present(actor, committeeId, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The chair is named.');
  }

  private async present(actor: Actor, committeeId: CommitteeId, form: FilledForm<object>): Promise<Page> {
    const name = accepted(await seeCommittees(this.database, actor)).find(({ id }) => id === committeeId)?.name ?? 'the committee';
    return organisationFormView({
      heading: `Which post chairs ${name}?`, back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Name chair',
      questions: [
        { kind: 'post', name: 'lineManager', label: 'The post that chairs it', hint: 'Type its title and choose, or give its code.' },
      ],
    });
  }
}
