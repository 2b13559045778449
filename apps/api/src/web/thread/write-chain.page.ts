import type { ObjectiveSummary, PlanView } from '@golden-thread/application/plan/get-plan';
import { writeSoThatChain } from '@golden-thread/application/thread/write-thread';
import type { Database } from '@golden-thread/application/shared/command';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import type { SoThatChain } from '@golden-thread/domain/thread/so-that-chain';
import { threadLimits } from '@golden-thread/domain/thread/thread';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findObjectiveToExplain } from '../plan/find-plan';
import { planHeading } from '../plan/labels';
import { planPaths } from '../plan/paths';

/** The accountability chain, a step a line: who, a colon, what they do. */
export class WriteChainForm {
  @IsString()
  @UpTo(threadLimits.chain, 'The chain')
  chain = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

const writeChainView = (plan: PlanView, objective: ObjectiveSummary, form: FilledForm<object>): Page =>
  new Page('thread/write-chain', {
    heading: `How does daily work lead to ${objective.reference}?`,
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    objective: objective.title,
  });

/** The "so that" story of an objective, told from the smallest act up, each step with the role that does it. */
@Controller(planPaths.chain)
export class WriteChainPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-chain', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan', ParseId) planId: PlanId, @Param('objective', ParseId) objectiveId: ObjectiveId): Promise<Page> {
    const { plan, objective } = await findObjectiveToExplain(this.database, actor, { planId, objectiveId });
    return writeChainView(plan, objective, blankForm({ chain: chainKnown(objective) }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.write-chain', navigation })
  async write(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan', ParseId) planId: PlanId,
    @Param('objective', ParseId) objectiveId: ObjectiveId,
    @FormBody(WriteChainForm) form: FilledForm<WriteChainForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToExplain(this.database, actor, { planId, objectiveId });
      return redisplay((as) => writeChainView(plan, objective, as), shown, blankForm({ chain: chainKnown(objective) }));
    };
    if (!form.ok) return again(form);
    const command = { planId, objectiveId, ...form.sent };
    const written = await writeSoThatChain(this.database, actor, { ...command, chain: chainOf(form.values.chain) });
    if (!written.ok) return again(form.refused(showRefusal(written.refusal)));
    return new SeeOther(planPaths.of(written.value.plan), 'The chain is kept.');
  }
}

const chainKnown = ({ soThatChain }: ObjectiveSummary): string => (soThatChain ?? []).map(({ role, does }) => `${role}: ${does}`).join('\n');

/** A line without a colon has no role, which the rule then names by its number. */
const chainOf = (text: string): SoThatChain =>
  text
    .split(/\r?\n/)
    .filter((line) => !isBlank(line))
    .map((line) => {
      const at = line.indexOf(':');
      return at === -1 ? { role: '', does: line } : { role: line.slice(0, at), does: line.slice(at + 1) };
    });
