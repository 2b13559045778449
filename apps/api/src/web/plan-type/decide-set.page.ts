import { proposePlanTypes, recordPlanTypesDecision } from '@golden-thread/application/plan-type/decide-plan-types';
import { getPlanTypeSet, type PlanTypeSetView } from '@golden-thread/application/plan-type/get-plan-types';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { planTypeSetLimits } from '@golden-thread/domain/plan-type/plan-type-set';
import type { PlanTypeSetId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planTypePaths } from './paths';
import { differencesView } from './plan-type.view';

/** A draft proposed, or dropped. */
export class ProposePlanTypesForm {
  @IsIn(['propose', 'discard'], { message: 'Choose whether the draft is proposed or dropped.' })
  move!: 'propose' | 'discard';
}

/** A proposed set approved, or returned with the reason. */
export class DecidePlanTypesForm {
  @IsIn(['approve', 'return'], { message: 'Choose whether the types are approved or returned.' })
  move!: 'approve' | 'return';

  @MustSay('ReasonMissing', ({ move }: DecidePlanTypesForm) => move === 'return')
  @IsString()
  @UpTo(planTypeSetLimits.remark, 'The reason')
  reason = '';
}

interface Moves {
  readonly heading: string;
  readonly moves: readonly { readonly value: string; readonly text: string; readonly hint: { readonly text: string } }[];
  readonly asksReason: boolean;
}

const proposal = (fromYear: string): Moves => ({
  heading: 'Propose or drop this draft', asksReason: false,
  moves: [
    { value: 'propose', text: 'Propose it', hint: { text: `Directors and the rest of the policy team are told. Once approved it holds from ${fromYear} on.` } },
    { value: 'discard', text: 'Drop it', hint: { text: 'What holds goes on holding.' } },
  ],
});

const decision = (fromYear: string): Moves => ({
  heading: 'Approve or return these plan types', asksReason: true,
  moves: [
    { value: 'approve', text: 'Approve', hint: { text: `Plans of ${fromYear} and later are of these types. Plans that run stay as they are.` } },
    { value: 'return', text: 'Return', hint: { text: 'Its authors change the draft and propose it again.' } },
  ],
});

const movesView = ({ set, fromYear, differences }: PlanTypeSetView, of: (fromYear: string) => Moves, form: FilledForm<object>): Page => {
  const { heading, moves, asksReason } = of(fromYear);
  return new Page('plan-type/move', {
    heading, caption: set.name, area: 'Plans', back: { href: planTypePaths.setOf(set.id), text: 'Back to the plan types' }, form, asksReason, fromYear,
    moves: moves.map((move) => ({ ...move, checked: form.typed('move') === move.value })),
    differences: differencesView(differences),
  });
};

const navigation = { section: 'plans', trail: 'back' } as const;

/** The policy team proposes a draft, or drops it. */
@Controller(planTypePaths.proposal)
export class ProposePlanTypesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type-set.open-proposal', navigation })
  async show(@CurrentActor() actor: Actor, @Param('set', ParseId) id: PlanTypeSetId): Promise<Page> {
    const view = accepted(await getPlanTypeSet(this.database, actor, id));
    return movesView(view, proposal, blankForm({}, view.set.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'plan-type-set.propose', navigation })
  async propose(@CurrentActor() actor: Actor, @Param('set', ParseId) setId: PlanTypeSetId, @FormBody(ProposePlanTypesForm) form: FilledForm<ProposePlanTypesForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => movesView(accepted(await getPlanTypeSet(this.database, actor, setId)), proposal, shown);
    if (!form.ok) return again(form);
    const { move } = form.values;
    const proposed = await proposePlanTypes(this.database, actor, { setId, move, ...form.sent });
    if (!proposed.ok) return again(form.refused(showRefusal(proposed.refusal)));
    return move === 'discard' ? new SeeOther(planTypePaths.list, 'The draft is dropped.') : new SeeOther(planTypePaths.setOf(setId), 'The plan types wait for somebody else to approve them.');
  }
}

/** A director, or somebody else of the policy team, approves a proposed set or returns it. */
@Controller(planTypePaths.decision)
export class DecidePlanTypesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plan-types.approve', audit: 'plan-type-set.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('set', ParseId) id: PlanTypeSetId): Promise<Page> {
    const view = accepted(await getPlanTypeSet(this.database, actor, id));
    return movesView(view, decision, blankForm({}, view.set.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plan-types.approve', audit: 'plan-type-set.decide', navigation })
  async decide(@CurrentActor() actor: Actor, @Param('set', ParseId) setId: PlanTypeSetId, @FormBody(DecidePlanTypesForm) form: FilledForm<DecidePlanTypesForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => movesView(accepted(await getPlanTypeSet(this.database, actor, setId)), decision, shown);
    if (!form.ok) return again(form);
    const { move, reason } = form.values;
    const decided = await recordPlanTypesDecision(this.database, actor, { setId, decision: move, remark: reason, ...form.sent });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(planTypePaths.setOf(setId), decided.value.fromYear === null ? 'The plan types are returned.' : `Approved: they hold for plans of ${decided.value.fromYear} and later.`);
  }
}
