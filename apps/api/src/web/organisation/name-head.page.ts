import { nameHead } from '@golden-thread/application/organisation/change-organisation-part';
import { seeOrganisationPart } from '@golden-thread/application/organisation/see-organisation';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import type { OrganisationPartId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths, partAddress } from './paths';

/** What is asked to say which post heads a directorate, service or unit. */
export class NameHeadForm {
  @IsString()
  @IsNotEmpty({ message: 'Choose a post: type its title, or give its code.' })
  @UpTo(longestName)
  lineManager = '';
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** Say which post heads a directorate, service or unit. */
@Controller(organisationPaths.nameHead)
export class NameHeadPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.open-head', navigation })
  ask(@CurrentActor() actor: Actor, @Param('part', ParseId) part: OrganisationPartId): Promise<Page> {
    return this.present(actor, part, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'organisation-part.name-head', navigation })
  async change(
    @CurrentActor() actor: Actor, @Param('part', ParseId) part: OrganisationPartId, @FormBody(NameHeadForm) form: FilledForm<NameHeadForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(actor, part, form);
    const outcome = await nameHead(this.database, actor, { id: part, post: { code: form.values.lineManager }, submission: form.submission });
    if (!outcome.ok) return this.present(actor, part, form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(partAddress(part), 'The head is named. Reviews and plans from now on go to that post.');
  }

  private async present(actor: Actor, part: OrganisationPartId, form: FilledForm<object>): Promise<Page> {
    const { part: found } = accepted(await seeOrganisationPart(this.database, actor, part));
    const name = found!.name;
    return organisationFormView({
      heading: `Which post heads ${name}?`, back: { href: partAddress(part), text: `Back to ${name}` }, form, button: 'Name head',
      questions: [
        { kind: 'post', name: 'lineManager', label: 'The post at its head', hint: 'Type its title and choose, or give its code.' },
      ],
    });
  }
}
