import type { ObjectiveSummary, PlanView } from '@golden-thread/application/plan/get-plan';
import { explainThreadBreak, linkObjectives } from '@golden-thread/application/thread/write-thread';
import type { Database } from '@golden-thread/application/shared/command';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { type LinkWeight, linkWeightKeys, threadLimits } from '@golden-thread/domain/thread/thread';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findObjectiveToWrite } from '../plan/find-plan';
import { planHeading, threadLevelLabels, weightChoices } from '../plan/labels';
import { planPaths } from '../plan/paths';

/** What an objective serves and how; or why it serves nothing above. */
export class LinkObjectiveForm {
  @IsIn(['direct', 'indirect', 'none'], { message: 'Choose how the objective is linked, or that it serves nothing above.' })
  kind!: 'direct' | 'indirect' | 'none';

  @ValidateIf((form: LinkObjectiveForm) => form.kind !== 'none')
  @IsId({ message: 'Choose the objective that this one serves.' })
  parentId!: ObjectiveId;

  @MustSay<LinkObjectiveForm>('PartnersMissing', ({ kind }) => kind === 'indirect')
  @IsString()
  @UpTo(threadLimits.partners, 'The list of partners')
  partners = '';

  @IsString()
  @UpTo(threadLimits.soThat)
  soThat = '';

  @IsIn(['', ...linkWeightKeys], { message: 'Choose how much rests on it, or leave it open.' })
  weight: LinkWeight | '' = '';

  @MustSay<LinkObjectiveForm>({ message: 'Say why it serves nothing above: a statutory duty, say.' }, ({ kind }) => kind === 'none')
  @IsString()
  @UpTo(threadLimits.breakReason, 'The reason')
  reason = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

const linkObjectiveView = (plan: PlanView, objective: ObjectiveSummary, form: FilledForm<object>): Page =>
  new Page('thread/link-objective', {
    heading: `What does ${objective.reference} serve?`,
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    objective: objective.title,
    weights: weightChoices(form.typed('weight')),
    serves: objective.serves.map(({ id, title, kind, partners }) => ({
      title, how: kind === 'direct' ? 'directly' : `indirectly, with ${partners ?? 'partners'}`,
      removeHref: planPaths.of(plan, `/objectives/${objective.id}/links/${id}/removal`),
    })),
    above: [
      { value: '', text: 'Choose an objective' },
      ...plan.above.map(({ id, reference, title, level }) => ({ value: id, text: `${threadLevelLabels[level]}, ${reference}: ${title}` })),
    ],
  });

/** Says what an objective serves, directly or as one contribution among several; or why it serves nothing above. */
@Controller(planPaths.links)
export class LinkObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-links', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId, @Param('objective', ParseId) objectiveId: ObjectiveId): Promise<Page> {
    const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
    return linkObjectiveView(plan, objective, blankForm({ reason: objective.breakReason ?? '' }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.link', navigation })
  async link(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) planId: PlanId,
    @Param('objective', ParseId) objectiveId: ObjectiveId,
    @FormBody(LinkObjectiveForm) form: FilledForm<LinkObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
      return redisplay((as) => linkObjectiveView(plan, objective, as), shown, blankForm({ reason: objective.breakReason ?? '' }));
    };
    if (!form.ok) return again(form);
    const { kind, parentId, partners, soThat, weight, reason } = form.values;
    const command = { planId, objectiveId, ...form.sent };
    const done =
      kind === 'none'
        ? await explainThreadBreak(this.database, actor, { ...command, reason })
        : await linkObjectives(this.database, actor, { ...command, parentId, kind, partners, soThat, weight: weight || null });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(planPaths.of(done.value.plan), kind === 'none' ? 'The reason is kept.' : 'The link is made.');
  }
}
