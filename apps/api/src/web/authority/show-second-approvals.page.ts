import { getPowerRequest, listPowerRequests, type PowerRequestView, seeFallback } from '@golden-thread/application/organisation/get-power-requests';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { ParseId } from '../../http/parse-id';
import { importWritingView } from '../import/import-writing.view';
import { accepted, CurrentActor, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download, PageLink } from '../page';
import { authorityPaths } from './paths';
import { factsOfPowerRequest, powerRequestStateLabels, titleOfPowerRequest } from './power-request.view';

/** Whoever does not administer the council comes from their tasks, and goes back there. */
const start = (actor: Actor): PageLink => (may(actor, 'organisation.change') ? { href: '/administration', text: 'Administration' } : { href: '/tasks', text: 'My tasks' });

const askedBy = ({ askedBy, names }: PowerRequestView): string => askedBy.map((id) => names.get(id)).join(' and ');

/** Those that the reader is asked to decide stand first, then those that wait for somebody else. */
const requestList: ListDefinition<PowerRequestView> = {
  name: 'Changes that a second person decides',
  path: authorityPaths.secondApprovals,
  noun: 'change',
  alsoCounted: (requests) => [`${requests.filter(({ state }) => state === 'awaiting-decision').length} waiting`],
  columns: {
    change: { title: 'Change', by: titleOfPowerRequest, cell: (request) => ({ text: titleOfPowerRequest(request), href: authorityPaths.secondApprovalOf(request.id) }) },
    asked: { title: 'Asked for by', by: askedBy, cell: (request) => ({ text: askedBy(request) }) },
    on: { title: 'Asked for on', by: ({ askedAt }) => askedAt, cell: ({ askedAt }) => ({ text: shortDate(londonDate(askedAt)) }) },
    state: {
      title: 'Where it stands', by: ({ state }) => powerRequestStateLabels[state],
      cell: ({ state, mayDecide, decidedByOneOf }) => ({ text: powerRequestStateLabels[state], note: mayDecide ? 'You can decide it' : state === 'awaiting-decision' ? `Decided by ${decidedByOneOf.join(' or ') || 'nobody at present'}` : null }),
    },
  },
  filters: { state: { title: 'Where it stands', of: ({ state }) => powerRequestStateLabels[state] } },
  harm: ({ state, mayDecide }) => Number(state === 'awaiting-decision') + Number(mayDecide),
  empty: { why: 'Nothing waits, and nothing was decided.', fills: 'Such changes are asked for on the page of a post or a person.' },
};

/** Requests for power, those that wait first; and who decides where there is no other administrator. */
@Controller(authorityPaths.secondApprovals)
export class ListSecondApprovalsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', audit: 'power-requests.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { actor } = person;
    const requests = accepted(await listPowerRequests(this.database, actor));
    const fallback = accepted(await seeFallback(this.database, actor));
    const shown = new Page('authority/second-approvals', {
      heading: 'Second approvals',
      area: 'Administration',
      breadcrumbs: [start(actor)],
      list: listView(requestList, requests, query),
      fallback: { posts: fallback.posts.join(' or '), people: fallback.people.join(' or '), named: fallback.named },
      nameFallback: may(actor, 'organisation.change') ? authorityPaths.fallback : null,
    });
    return listFile(requestList, requests, query) ?? shown;
  }
}

const showSecondApprovalView = (request: PowerRequestView, actor: Actor): Page =>
  new Page('authority/second-approval', {
    heading: titleOfPowerRequest(request),
    area: 'Administration',
    breadcrumbs: [start(actor), { href: authorityPaths.secondApprovals, text: 'Second approvals' }],
    facts: factsOfPowerRequest(request),
    waits: request.state === 'awaiting-decision',
    writing: importWritingView(request.writing),
    path: authorityPaths.secondApprovalOf(request.id),
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
