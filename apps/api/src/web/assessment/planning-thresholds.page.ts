import { getPlanningThresholds, setPlanningThresholds } from '@golden-thread/application/assessment/planning-thresholds';
import type { Database } from '@golden-thread/application/shared/command';
import { planningThresholdLimits, type PlanningThresholds, thresholdsOn } from '@golden-thread/domain/assessment/planning-performance';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { assessmentPaths } from './paths';

const whole = /^\d{1,3}$/;

/** What planning is judged by from a day on, and why. */
export class PlanningThresholdsForm {
  @IsDay({ message: 'Give the day from which it holds.' })
  from!: CalendarDate;

  @Matches(whole, { message: 'Enter the per cent of majors that are to be in time, such as 60.' })
  majorSpeed!: string;

  @Matches(whole, { message: 'Enter the per cent of non-majors that are to be in time, such as 70.' })
  nonMajorSpeed!: string;

  @Matches(whole, { message: 'Enter over how many months speed is judged, such as 12.' })
  speedMonths!: string;

  @Matches(whole, { message: 'Enter the per cent that may be overturned at most, such as 10.' })
  quality!: string;

  @Matches(whole, { message: 'Enter over how many months quality is judged, such as 24.' })
  qualityMonths!: string;

  @Matches(whole, { message: 'Enter how many months are waited for appeals, such as 9.' })
  qualityLagMonths!: string;

  @Matches(whole, { message: 'Enter the weeks of the planning guarantee of a major, such as 26.' })
  majorWeeks!: string;

  @Matches(whole, { message: 'Enter the weeks of the planning guarantee of a non-major, such as 16.' })
  nonMajorWeeks!: string;

  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(planningThresholdLimits.reason, 'The reason')
  reason = '';
}

const thresholdsOf = (form: PlanningThresholdsForm): PlanningThresholds => ({
  from: form.from, speed: { major: Number(form.majorSpeed), 'non-major': Number(form.nonMajorSpeed) }, speedMonths: Number(form.speedMonths),
  quality: Number(form.quality), qualityMonths: Number(form.qualityMonths), qualityLagMonths: Number(form.qualityLagMonths),
  guaranteeWeeks: { major: Number(form.majorWeeks), 'non-major': Number(form.nonMajorWeeks) },
});

/** The fields of numbers, each as it is asked for; filled with the newest, so that whoever changes one types one. */
const numbersOf = ({ speed, speedMonths, quality, qualityMonths, qualityLagMonths, guaranteeWeeks }: PlanningThresholds): readonly { readonly name: keyof PlanningThresholdsForm; readonly label: string; readonly now: number }[] => [
  { name: 'majorSpeed', label: 'Majors in time, at least, per cent', now: speed.major }, { name: 'nonMajorSpeed', label: 'Non-majors in time, at least, per cent', now: speed['non-major'] },
  { name: 'speedMonths', label: 'Speed is judged over, months', now: speedMonths }, { name: 'quality', label: 'Overturned at appeal, at most, per cent', now: quality },
  { name: 'qualityMonths', label: 'Quality is judged over, months', now: qualityMonths }, { name: 'qualityLagMonths', label: 'Waited for appeals, months', now: qualityLagMonths },
  { name: 'majorWeeks', label: 'Planning guarantee of a major, weeks', now: guaranteeWeeks.major }, { name: 'nonMajorWeeks', label: 'Planning guarantee of a non-major, weeks', now: guaranteeWeeks['non-major'] },
];

function planningThresholdsView(actor: Actor, dated: readonly PlanningThresholds[], form: FilledForm<object>): Page {
  const newest = thresholdsOn('2099-12-31', dated);
  return new Page('assessment/planning-thresholds', {
    heading: 'What planning is judged by',
    area: 'Assessments',
    breadcrumbs: [{ href: assessmentPaths.list, text: 'Assessments' }, { href: assessmentPaths.planning, text: 'Planning performance' }, { href: assessmentPaths.planningThresholds, text: 'What planning is judged by' }],
    form,
    maySet: may(actor, 'measures.configure'),
    rows: [...dated].reverse().map(({ from, speed, speedMonths, quality, qualityMonths, qualityLagMonths, guaranteeWeeks }) => ({
      from: shortDate(from), speed: `${speed.major}% of majors, ${speed['non-major']}% of non-majors, over ${speedMonths} months`,
      quality: `${quality}%, over ${qualityMonths} months, ${qualityLagMonths} months for appeals`, guarantee: `${guaranteeWeeks.major} weeks a major, ${guaranteeWeeks['non-major']} a non-major`,
    })),
    numbers: numbersOf(newest).map(({ name, label, now }) => ({ name, label, value: form.typed(name) === '' ? String(now) : form.typed(name) })),
  });
}

const navigation = { section: 'assessments', trail: 'breadcrumbs' } as const;

/** What a planning service is judged by, from which day on; the policy team says what holds next. */
@Controller(assessmentPaths.planningThresholds)
export class PlanningThresholdsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'planning-thresholds.open', navigation })
  async show(@CurrentActor() actor: Actor): Promise<Page> {
    return planningThresholdsView(actor, accepted(await getPlanningThresholds(this.database, actor)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'planning-thresholds.set', navigation })
  async set(@CurrentActor() actor: Actor, @FormBody(PlanningThresholdsForm) form: FilledForm<PlanningThresholdsForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => planningThresholdsView(actor, accepted(await getPlanningThresholds(this.database, actor)), filled);
    if (!form.ok) return again(form);
    const done = await setPlanningThresholds(this.database, actor, { thresholds: thresholdsOf(form.values), reason: form.values.reason, submission: form.submission });
    return done.ok ? new SeeOther(assessmentPaths.planningThresholds, `Planning is judged by it from ${shortDate(done.value.from)} on.`) : again(form.refused(showRefusal(done.refusal)));
  }
}
