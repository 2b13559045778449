import { draftPlanTypes } from '@golden-thread/application/plan-type/draft-plan-types';
import { getPlanTypes, type PlanTypesView } from '@golden-thread/application/plan-type/get-plan-types';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planPaths } from '../plan/paths';
import { planTypePaths } from './paths';
import { planTypeSetStates, planTypeView } from './plan-type.view';

/** A draft begun from what holds: the form says nothing more. */
export class DraftPlanTypesForm {}

function planTypesPageView({ year, types, open, approved, packs, mayDraft, minutes }: PlanTypesView, form: FilledForm<object>): Page {
  return new Page('plan-type/list', {
    heading: 'Plan types',
    area: 'Plans',
    breadcrumbs: [{ href: planPaths.list, text: 'Plans' }, { href: planTypePaths.list, text: 'Plan types' }],
    form,
    year,
    types: types.map((type) => planTypeView(type, types, null)),
    open: open && { href: planTypePaths.setOf(open.id), name: open.name, state: planTypeSetStates[open.state] },
    approved: approved.map(({ id, name, fromYear }) => ({ href: planTypePaths.setOf(id), name, fromYear })),
    packs: packs.map(({ key, name, source }) => ({ href: planTypePaths.packOf(key), name, source })),
    minutes: mayDraft ? minutes.map(({ kind, minutes: median }) => ({ asks: taskKinds[kind].asks, median: `${median} ${median === 1 ? 'minute' : 'minutes'}` })) : null,
    mayDraft: mayDraft && open === null,
    text: mayDraft ? planTypePaths.text : null,
  });
}

/** Which plans the council has, what each says, and what is being changed about them. */
@Controller(planTypePaths.list)
export class ListPlanTypesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-types.list', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  show(@CurrentActor() actor: Actor): Promise<Page> {
    return this.page(actor, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-types.draft', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async draft(@CurrentActor() actor: Actor, @FormBody(DraftPlanTypesForm) form: FilledForm<DraftPlanTypesForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, form);
    const drafted = await draftPlanTypes(this.database, actor, { from: { holding: true }, submission: form.submission });
    if (!drafted.ok) return this.page(actor, form.refused(showRefusal(drafted.refusal)));
    return new SeeOther(planTypePaths.setOf(drafted.value.id), 'A draft is begun from the types that hold. Nothing changes until it is approved.');
  }

  private async page(actor: Actor, form: FilledForm<object>): Promise<Page> {
    return planTypesPageView(accepted(await getPlanTypes(this.database, actor)), form);
  }
}
