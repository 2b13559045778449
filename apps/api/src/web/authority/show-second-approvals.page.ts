import { getPowerRequest, listPowerRequests, type PowerRequestView, seeFallback } from '@golden-thread/application/organisation/get-power-requests';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import type { PageLink } from '../page';
import { authorityPaths } from './paths';
import { factsOfPowerRequest, powerRequestStateLabels, titleOfPowerRequest } from './power-request.view';

/** Whoever does not administer the council comes from their tasks, and goes back there. */
const start = (actor: Actor): PageLink => (may(actor, 'organisation.change') ? { href: '/administration', text: 'Administration' } : { href: '/tasks', text: 'My tasks' });

/** Requests for power, those that wait first; and who decides where there is no other administrator. */
@Controller(authorityPaths.secondApprovals)
export class ListSecondApprovalsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', audit: 'power-requests.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    const requests = accepted(await listPowerRequests(this.database, actor));
    const fallback = accepted(await seeFallback(this.database, actor));
    return new Page('authority/second-approvals', {
      heading: 'Second approvals',
      area: 'Administration',
      breadcrumbs: [start(actor)],
      rows: requests.map((request) => ({
        title: titleOfPowerRequest(request),
        href: authorityPaths.secondApprovalOf(request.id),
        asked: `${request.askedBy.map((id) => request.names.get(id)).join(' and ')}, ${shortDate(londonDate(request.askedAt))}`,
        state: powerRequestStateLabels[request.state],
      })),
      fallback: { posts: fallback.posts.join(' or '), people: fallback.people.join(' or '), named: fallback.named },
      nameFallback: may(actor, 'organisation.change') ? authorityPaths.fallback : null,
    });
  }
}

const showSecondApprovalView = (request: PowerRequestView, actor: Actor): Page =>
  new Page('authority/second-approval', {
    heading: titleOfPowerRequest(request),
    area: 'Administration',
    breadcrumbs: [start(actor), { href: authorityPaths.secondApprovals, text: 'Second approvals' }],
    facts: factsOfPowerRequest(request),
    waits: request.state === 'awaiting-decision',
    decide: request.mayDecide ? `${authorityPaths.secondApprovalOf(request.id)}/decision` : null,
    history: may(actor, 'organisation.change') || may(actor, 'history.see-all') ? `/history/power-request/${request.id}` : null,
  });

/** One request: what would change, why, whom it concerns, and how it was decided. */
@Controller(authorityPaths.secondApproval)
export class ShowSecondApprovalPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', audit: 'power-request.open', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('request', ParseId) id: PowerRequestId): Promise<Page> {
    return showSecondApprovalView(accepted(await getPowerRequest(this.database, actor, id)), actor);
  }
}
