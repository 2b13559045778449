import { getOffers, type OfferView, offerObjective } from '@golden-thread/application/plan/offer-objective';
import type { ObjectiveSummary, PlanView } from '@golden-thread/application/plan/get-plan';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { planLimits } from '@golden-thread/domain/plan/plan';
import type { ObjectiveId, PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { findObjectiveToExplain } from './find-plan';
import { planHeading } from './labels';
import { planPaths } from './paths';

/** One objective for everybody of a unit or service. */
export class OfferObjectiveForm {
  @MustSay({ message: 'Say what the objective is.' })
  @IsString()
  @UpTo(planLimits.objective, 'The objective')
  title = '';

  @IsString()
  @UpTo(planLimits.target, 'The target')
  target = '';

  @IsDay({ orEmpty: true, message: 'The day must be a real date, such as 31 March 2027. Leave it empty for the end of the year.' })
  dueOn: CalendarDate | '' = '';
}

const navigation = { section: 'plans', trail: 'back' } as const;

const offerView = (plan: PlanView, objective: ObjectiveSummary, { recipients, offers }: OfferView, form: FilledForm<object>): Page =>
  new Page('plan/offer-objective', {
    heading: `Offer an objective to everybody of ${plan.name}`,
    caption: `It serves ${objective.reference}: ${objective.title}`,
    area: 'Plans',
    back: { href: planPaths.of(plan), text: `Back to ${planHeading(plan)}` },
    form,
    recipients: recipients === 0 ? null : counted(recipients, 'person', 'people'),
    offers: offers.map(({ title, offeredOn, people, accepted: as, amended }) => ({
      title, on: shortDate(offeredOn), says: `${counted(people, 'person', 'people')}: ${as} accepted it as it is, ${amended} with changes, ${people - as - amended} not answered yet`,
    })),
  });

/** Offers one objective to everybody of a unit or service in one act, and shows how many have answered what was offered before. */
@Controller(planPaths.offer)
export class OfferObjectivePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.open-offer', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan', ParseId) planId: PlanId, @Param('objective', ParseId) objectiveId: ObjectiveId): Promise<Page> {
    const { plan, present } = await this.read(person, planId, objectiveId);
    return present(blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'objective.offer', navigation })
  async offer(
    @CurrentPerson() person: SignedIn,
    @Param('plan', ParseId) planId: PlanId,
    @Param('objective', ParseId) objectiveId: ObjectiveId,
    @FormBody(OfferObjectiveForm) form: FilledForm<OfferObjectiveForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => redisplay((await this.read(person, planId, objectiveId)).present, shown, blankForm({}));
    if (!form.ok) return again(form);
    const { title, target, dueOn } = form.values;
    const offered = await offerObjective(this.database, person.actor, { planId, objectiveId, ...form.sent, title, target: target || null, dueOn: dueOn || null });
    if (!offered.ok) return again(form.refused(showRefusal(offered.refusal)));
    return new SeeOther(planPaths.of(offered.value.plan), `The objective is offered to ${counted(offered.value.people, 'person', 'people')}. Each accepts it, or changes it.`);
  }

  private async read({ actor }: SignedIn, planId: PlanId, objectiveId: ObjectiveId): Promise<{ readonly plan: PlanView; readonly present: (form: FilledForm<object>) => Page }> {
    const { plan, objective } = await findObjectiveToExplain(this.database, actor, { planId, objectiveId });
    const offers = accepted(await getOffers(this.database, actor, { planId, objectiveId }));
    return { plan, present: (form) => offerView(plan, objective, offers, form) };
  }
}
