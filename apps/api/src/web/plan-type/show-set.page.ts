import { getPlanTypeSet, type PlanTypeSetView } from '@golden-thread/application/plan-type/get-plan-types';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PlanTypeSetId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { historyPaths } from '../history/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { planPaths } from '../plan/paths';
import { planTypePaths } from './paths';
import { differencesView, planTypeSetStates, planTypeView } from './plan-type.view';

function planTypeSetView({ set, fromYear, differences, mayDraft, mayDecide }: PlanTypeSetView): Page {
  const { id, name, state, types, remark } = set;
  return new Page('plan-type/set', {
    heading: name === '' ? 'Plan types' : name,
    caption: 'Plan types',
    area: 'Plans',
    breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: planTypePaths.list, text: 'Plan types' }, { href: planTypePaths.setOf(id), text: name }],
    stands: state === 'approved' ? `Approved, for plans of ${fromYear} and later.` : `${planTypeSetStates[state]}. Once approved it holds for plans of ${fromYear} and later; plans that run keep the type they began with.`,
    remark,
    isOpen: state === 'draft' || state === 'proposed',
    fromYear,
    acts: [
      mayDraft && { href: planTypePaths.setOf(id, 'proposal'), text: 'Propose or drop this draft' },
      mayDraft && { href: planTypePaths.setOf(id, 'types/new'), text: 'Add a type' },
      mayDecide && { href: planTypePaths.setOf(id, 'decision'), text: 'Approve or return it' },
    ].filter((act) => act !== false),
    differences: differencesView(differences),
    types: types.map((type) => planTypeView(type, types, mayDraft ? planTypePaths.typeOf(id, type.key) : null)),
    history: historyPaths.of('plan-type-set', id),
  });
}

/** A set of plan types: what it says, and while it is not decided what it would change. */
@Controller(planTypePaths.set)
export class ShowPlanTypeSetPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-type-set.open', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Param('set', ParseId) id: PlanTypeSetId): Promise<Page> {
    return planTypeSetView(accepted(await getPlanTypeSet(this.database, actor, id)));
  }
}
