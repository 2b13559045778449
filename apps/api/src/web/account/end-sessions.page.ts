import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { SessionsService } from '../../auth/sessions.service';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentPerson, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { organisationPaths } from '../organisation/paths';
import { sessionLine } from './list-sessions.page';
import { accountPaths } from './paths';

/** Nothing is typed: the page says where somebody is signed in, and the button ends it. */
export class EndSessionsForm {}

const navigation = { section: 'administration', trail: 'back' } as const;

/** An administrator signs somebody out everywhere, such as after a loss or a theft. It is recorded, and they are told. */
@Controller(accountPaths.sessionsOfPerson)
export class EndSessionsPage {
  constructor(@Inject(SessionsService) private readonly sessions: SessionsService) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'session.list-of-person', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('person', ParseId) id: PersonId): Promise<Page> {
    return this.ask(person, id, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'session.end-of-person', navigation })
  async end(
    @CurrentPerson() person: SignedIn,
    @Param('person', ParseId) id: PersonId,
    @FormBody(EndSessionsForm) form: FilledForm<EndSessionsForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.ask(person, id, form);
    const ended = await this.sessions.endOthers(person.actor, id);
    if (!ended.ok) return this.ask(person, id, form.refused(showRefusal(ended.refusal)));
    return new SeeOther(organisationPaths.people, ended.value === 0 ? 'They were signed in nowhere.' : 'They are signed out everywhere.');
  }

  private async ask({ actor }: SignedIn, id: PersonId, form: FilledForm<object>): Promise<Page> {
    const sessions = accepted(await this.sessions.list(actor, id));
    const back = { href: organisationPaths.people, text: 'Back to People' };
    return new Page('account/end-sessions', { heading: 'Sign this person out everywhere?', area: 'Administration', back, form, rows: sessions.map(sessionLine) });
  }
}
