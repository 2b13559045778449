import { removePlanType, savePlanType } from '@golden-thread/application/plan-type/draft-plan-types';
import { getPlanTypeSet, type PlanTypeSetView } from '@golden-thread/application/plan-type/get-plan-types';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { planForms, type PlanType, planTypeLimits } from '@golden-thread/domain/plan-type/plan-type';
import type { PlanTypeSetId } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planTypePaths } from './paths';
import { faultOnForm, fieldsOfType, PlanTypeForm, typeOfForm } from './plan-type.form';

/** A type that is taken out: the address says which. */
export class RemovePlanTypeForm {}

/** How many rows for sections the form has: those there are, and some more to write in. */
const rowsFor = (typed: unknown): readonly number[] => {
  const there = Array.isArray(typed) ? typed.length : 0;
  return [...Array(Math.min(planTypeLimits.sections, Math.max(there, 1) + 2)).keys()];
};

function planTypeFormView({ set }: PlanTypeSetView, type: PlanType | null, form: FilledForm<object>): Page {
  const parents = form.typed('parents');
  const chosen = Array.isArray(parents) ? parents : [parents];
  return new Page('plan-type/type', {
    heading: type === null ? 'Add a type of plan' : type.title,
    caption: set.name,
    area: 'Plans',
    back: { href: planTypePaths.setOf(set.id), text: 'Back to the draft' },
    form,
    isNew: type === null,
    removal: type === null ? null : planTypePaths.typeOf(set.id, type.key, '/removal'),
    forms: Object.entries(planForms).map(([value, text]) => ({ value, text, checked: form.typed('planForm') === value })),
    parents: set.types.filter(({ key }) => key !== type?.key).map(({ key, title }) => ({ value: key, text: title, checked: chosen.includes(key) })),
    rows: rowsFor(form.typed('sections')),
  });
}

const navigation = { section: 'plans', trail: 'back' } as const;

/** The form shown again, with every fault of the rule beside its field. */
function withRefusal(form: FilledForm<PlanTypeForm>, refusal: Parameters<typeof showRefusal>[0]): FilledForm<object> {
  const faults = refusal.code === 'PlanTypesFaulty' ? refusal.details.faults.map(faultOnForm) : [];
  return faults.reduce((so: FilledForm<object>, { field, message }) => so.withError(field, message), form.refused(showRefusal(refusal)));
}

/** A policy officer changes a type of a draft. */
@Controller(planTypePaths.type)
export class ChangePlanTypePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type.open', navigation })
  async show(@CurrentActor() actor: Actor, @Param('set', ParseId) id: PlanTypeSetId, @Param('type') key: string): Promise<Page> {
    const { view, type } = await typeOf(this.database, actor, id, key);
    return planTypeFormView(view, type, blankForm(fieldsOfType(type), view.set.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type.change', navigation })
  async change(@CurrentActor() actor: Actor, @Param('set', ParseId) setId: PlanTypeSetId, @Param('type') key: string, @FormBody(PlanTypeForm) form: FilledForm<PlanTypeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { view, type } = await typeOf(this.database, actor, setId, key);
      return redisplay((as) => planTypeFormView(view, type, as), shown, blankForm(fieldsOfType(type)));
    };
    if (!form.ok) return again(form);
    const saved = await savePlanType(this.database, actor, { setId, key, type: { ...typeOfForm(form.values), key }, ...form.sent });
    if (!saved.ok) return again(withRefusal(form, saved.refusal));
    return new SeeOther(planTypePaths.setOf(setId), `“${form.values.title}” is changed in the draft.`);
  }
}

/** A policy officer adds a type to a draft. */
@Controller(planTypePaths.newType)
export class AddPlanTypePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type.open-new', navigation })
  async show(@CurrentActor() actor: Actor, @Param('set', ParseId) id: PlanTypeSetId): Promise<Page> {
    const view = accepted(await getPlanTypeSet(this.database, actor, id));
    return planTypeFormView(view, null, blankForm({ planForm: 'key-plan', leastYears: '1', mostYears: '5', references: '0' }, view.set.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type.add', navigation })
  async add(@CurrentActor() actor: Actor, @Param('set', ParseId) setId: PlanTypeSetId, @FormBody(PlanTypeForm) form: FilledForm<PlanTypeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => planTypeFormView(accepted(await getPlanTypeSet(this.database, actor, setId)), null, shown);
    if (!form.ok) return again(form);
    const saved = await savePlanType(this.database, actor, { setId, key: null, type: typeOfForm(form.values), ...form.sent });
    if (!saved.ok) return again(withRefusal(form, saved.refusal));
    return new SeeOther(planTypePaths.setOf(setId), `“${form.values.title}” is in the draft.`);
  }
}

/** A policy officer takes a type out of a draft. */
@Controller(planTypePaths.removal)
export class RemovePlanTypePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type.open-removal', navigation })
  async show(@CurrentActor() actor: Actor, @Param('set', ParseId) id: PlanTypeSetId, @Param('type') key: string): Promise<Page> {
    const { view, type } = await typeOf(this.database, actor, id, key);
    return removalView(view, type, blankForm({}, view.set.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type.remove', navigation })
  async remove(@CurrentActor() actor: Actor, @Param('set', ParseId) setId: PlanTypeSetId, @Param('type') key: string, @FormBody(RemovePlanTypeForm) form: FilledForm<RemovePlanTypeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { view, type } = await typeOf(this.database, actor, setId, key);
      return removalView(view, type, shown);
    };
    if (!form.ok) return again(form);
    const removed = await removePlanType(this.database, actor, { setId, key, ...form.sent });
    if (!removed.ok) return again(form.refused(showRefusal(removed.refusal)));
    return new SeeOther(planTypePaths.setOf(setId), 'The type is out of the draft. Plans of it that run keep it.');
  }
}

const removalView = ({ set }: PlanTypeSetView, type: PlanType, form: FilledForm<object>): Page =>
  new Page('plan-type/removal', { heading: `Take “${type.title}” out of the draft`, area: 'Plans', back: { href: planTypePaths.typeOf(set.id, type.key), text: 'Back to the type' }, form });

/** A type of a draft. Refuses: `NotPermitted`, `NoSuchPlanTypeSet`, `NoSuchPlanType`. */
async function typeOf(database: Database, actor: Actor, id: PlanTypeSetId, key: string): Promise<{ readonly view: PlanTypeSetView; readonly type: PlanType }> {
  const view = accepted(await getPlanTypeSet(database, actor, id));
  const type = view.set.types.find((one) => one.key === key) ?? accepted<PlanType>(refuse('NoSuchPlanType', { key }));
  return { view, type };
}
