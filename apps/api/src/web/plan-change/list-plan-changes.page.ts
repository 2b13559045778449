import { getPlanChanges, type PlanChangeSummary } from '@golden-thread/application/plan-change/get-plan-changes';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { approvers } from '@golden-thread/domain/plan-change/reach';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { planPaths } from '../plan/paths';
import { planChangeTags } from './labels';
import { planChangePaths } from './paths';

const dayOf = ({ state, takesEffectOn, inEffectOn }: PlanChangeSummary): string =>
  inEffectOn !== null ? `Since ${shortDate(inEffectOn)}` : state === 'agreed' && takesEffectOn !== null ? `From ${shortDate(takesEffectOn)}` : '';

const list: ListDefinition<PlanChangeSummary> = {
  name: 'Changes of plans',
  path: planChangePaths.list,
  noun: 'change',
  alsoCounted: (changes) => [`${changes.filter(({ state }) => state === 'proposed').length} to decide`, `${changes.filter(({ state }) => state === 'in-effect').length} in effect`],
  columns: {
    change: { title: 'Change', by: ({ reference }) => Number(reference.replace(/\D/g, '')), cell: ({ reference, reason }) => ({ text: `${reference}: ${reason}`, href: planChangePaths.of(reference) }) },
    plan: { title: 'Plan', by: ({ plan }) => plan, cell: ({ plan, year }) => ({ text: plan, note: year }) },
    state: { title: 'Where it stands', by: ({ state }) => planChangeTags[state].text, cell: (change) => ({ text: planChangeTags[change.state].text, tag: planChangeTags[change.state].colour, note: dayOf(change) || null }) },
    approver: { title: 'Decided by', by: ({ approver }) => approvers[approver].title, cell: ({ approver }) => ({ text: approvers[approver].title }) },
    answers: { title: 'Answers from below', cell: ({ asked, answered }) => ({ text: asked === 0 ? 'None asked' : `${answered} of ${asked}` }) },
    proposed: { title: 'Proposed', by: ({ proposedOn }) => proposedOn, cell: ({ proposedOn }) => ({ text: shortDate(proposedOn) }) },
  },
  filters: {
    state: { title: 'Where it stands', of: ({ state }) => planChangeTags[state].text },
    approver: { title: 'Decided by', of: ({ approver }) => approvers[approver].title },
    year: { title: 'Year', of: ({ year }) => year },
  },
  empty: { why: 'No plan in force was changed yet.', fills: 'A change is proposed from an objective’s page.' },
};

/** Every change of a plan in force. */
@Controller(planChangePaths.list)
export class ListPlanChangesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-changes.list', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const changes = accepted(await getPlanChanges(this.database, actor));
    return listFile(list, changes, query) ?? new Page('plan-change/list', {
      heading: 'Changes of plans',
      area: 'Plans',
      breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: planChangePaths.list, text: 'Changes of plans' }],
      list: listView(list, changes, query),
      approval: planChangePaths.approval,
    });
  }
}
