import type { Database } from '@golden-thread/application';
import { explainThreadBreak, linkObjectives, type ObjectiveLine, type PlanView } from '@golden-thread/application/plan';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentPerson } from '../../auth/current-person';
import type { SignedIn } from '../../auth/signed-in';
import { DATABASE } from '../../database';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { shownAgain } from '../form/shown-again';
import { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { findObjectiveToWrite } from './find-plan-to-write';
import { LinkObjectiveForm } from './link-objective.form';
import { planPaths } from './paths';
import { planHeading } from './plan-heading';
import { threadLevelWords } from './words';

const navigation = { section: 'plans', trail: 'back' } as const;

const present = (plan: PlanView, objective: ObjectiveLine, form: FilledForm<object>): Page =>
  new Page('plan/link-objective', {
    heading: `What does ${objective.reference} serve?`,
    caption: planHeading(plan),
    area: 'Plans',
    back: { href: planPaths.of(plan), text: 'Back to the plan' },
    form,
    objective: objective.title,
    serves: objective.serves.map(({ id, title, kind, partners }) => ({
      title, how: kind === 'direct' ? 'directly' : `indirectly, with ${partners ?? 'partners'}`,
      removeHref: planPaths.of(plan, `/objectives/${objective.id}/links/${id}/removal`),
    })),
    above: [
      { value: '', text: 'Choose an objective' },
      ...plan.above.map(({ id, reference, title, level }) => ({ value: id, text: `${threadLevelWords[level]}, ${reference}: ${title}` })),
    ],
  });

/** Says what an objective serves, directly or as one contribution among several; or why it serves nothing above. */
@Controller(planPaths.links)
export class LinkObjectiveController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-links', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('plan') planId: string, @Param('objective') objectiveId: string): Promise<Page> {
    const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
    return present(plan, objective, blankForm({ reason: objective.breakReason ?? '' }, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.link', navigation })
  async link(
    @CurrentPerson() { actor }: SignedIn,
    @Param('plan') planId: string,
    @Param('objective') objectiveId: string,
    @FormBody(LinkObjectiveForm) form: FilledForm<LinkObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const { plan, objective } = await findObjectiveToWrite(this.database, actor, { planId, objectiveId });
      return shownAgain((as) => present(plan, objective, as), shown, blankForm({ reason: objective.breakReason ?? '' }));
    };
    if (!form.ok) return again(form);
    const { kind, parentId, partners, soThat, reason } = form.values;
    const command = { planId, objectiveId, ...form.sent };
    const done =
      kind === 'none'
        ? await explainThreadBreak(this.database, actor, { ...command, reason })
        : await linkObjectives(this.database, actor, { ...command, parentId, kind, partners, soThat });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(planPaths.of(done.value.plan), kind === 'none' ? 'The reason is kept.' : 'The link is made.');
  }
}
