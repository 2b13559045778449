import { planReorganisation, withdrawReorganisation } from '@golden-thread/application/organisation/plan-reorganisation';
import { getReorganisation, listWhatReorganises, type ReorganisationView } from '@golden-thread/application/organisation/read-reorganisations';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { reorganisationTransitions } from '@golden-thread/domain/organisation/service-reorganisation';
import type { ReorganisationId } from '@golden-thread/domain/shared/id';
import { longestChangeReason } from '@golden-thread/domain/timetable/timetable-change';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { organisationPaths } from './paths';
import { movedRows, reorganisationStateLabels, reorganisationTitle, stayingRows } from './reorganisation.view';

/** Why services come together or apart. */
export class PlanReorganisationForm {
  @MustSay({ message: 'Say why: the heads of these services are told.' })
  @IsString()
  @UpTo(longestChangeReason, 'The reason')
  reason = '';
}

function showReorganisationView(found: ReorganisationView, units: readonly string[], form: FilledForm<object>): Page {
  const { id, state, effectiveOn, reason, reach } = found;
  return new Page('organisation/reorganisation', {
    heading: reorganisationTitle(found),
    area: 'Administration',
    caption: `From ${longDate(effectiveOn)}`,
    back: { href: organisationPaths.reorganisations, text: 'Back to Mergers and splits' },
    form,
    stands: `${reorganisationStateLabels[state]}.`,
    reason,
    units,
    moves: reach && movedRows(reach.moves),
    stays: reach === null ? [] : stayingRows(reach.stays),
    mayPlan: reorganisationTransitions.next(state, 'plan') !== null,
    withdraw: state === 'planned' ? `${organisationPaths.reorganisationOf(id)}/withdrawal` : null,
  });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** One merger or split: what comes over, what stays, and planning it with a reason. */
@Controller(organisationPaths.reorganisation)
export class ShowReorganisationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reorganisation.show', navigation })
  show(@CurrentActor() actor: Actor, @Param('reorganisation', ParseId) id: ReorganisationId): Promise<Page> {
    return presentReorganisation(this.database, actor, { id, form: blankForm({}) });
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reorganisation.plan', navigation })
  async plan(@CurrentActor() actor: Actor, @Param('reorganisation', ParseId) id: ReorganisationId, @FormBody(PlanReorganisationForm) form: FilledForm<PlanReorganisationForm>): Promise<Page | SeeOther> {
    if (!form.ok) return presentReorganisation(this.database, actor, { id, form });
    const planned = await planReorganisation(this.database, actor, { id, reason: form.values.reason, submission: form.submission });
    if (!planned.ok) return presentReorganisation(this.database, actor, { id, form: form.refused(showRefusal(planned.refusal)) });
    return new SeeOther(organisationPaths.reorganisationOf(id), 'It is planned, and carried out by itself on its day.');
  }
}

/** Withdrawing asks for nothing but the wish. */
export class WithdrawReorganisationForm {}

@Controller(organisationPaths.withdrawReorganisation)
export class WithdrawReorganisationPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reorganisation.withdraw', navigation })
  async withdraw(@CurrentActor() actor: Actor, @Param('reorganisation', ParseId) id: ReorganisationId, @FormBody(WithdrawReorganisationForm) form: FilledForm<WithdrawReorganisationForm>): Promise<Page | SeeOther> {
    if (!form.ok) return presentReorganisation(this.database, actor, { id, form });
    const withdrawn = await withdrawReorganisation(this.database, actor, { id, submission: form.submission });
    if (!withdrawn.ok) return presentReorganisation(this.database, actor, { id, form: form.refused(showRefusal(withdrawn.refusal)) });
    return new SeeOther(organisationPaths.reorganisations, 'It is withdrawn: nothing comes over on that day.');
  }
}

async function presentReorganisation(database: Database, actor: Actor, { id, form }: { readonly id: ReorganisationId; readonly form: FilledForm<object> }): Promise<Page> {
  const found = accepted(await getReorganisation(database, actor, { id }));
  const { services } = accepted(await listWhatReorganises(database, actor));
  const units = services.flatMap((service) => service.units).filter((unit) => found.unitIds.includes(unit.id)).map(({ name }) => name);
  return showReorganisationView(found, units, form);
}
