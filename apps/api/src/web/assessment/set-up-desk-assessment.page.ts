import type { SetUpChoices } from '@golden-thread/application/assessment/set-up-workshop';
import { getDeskChoices } from '@golden-thread/application/assessment/get-desk-assessment';
import { setUpDeskAssessment } from '@golden-thread/application/assessment/set-up-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { deskDeadlineKeys, deskDeadlines, deskLimits, statutoryOfficerKeys, statutoryOfficers } from '@golden-thread/domain/assessment/desk-assessment';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsArray, IsString, IsUUID, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { choicesOfSetUp, knownOfSetUp, sectionsChosen } from './framework-sections';
import { assessmentPaths } from './paths';

/** A section of an installed framework, as a box says it. */
const frameworkSectionPattern = /^[0-9a-f-]{36}\.[a-z0-9][a-z0-9-]*$/;
const post = 'The code of a post';

/** The posts of the three statutory officers, by their codes. */
export class OfficersForm {
  @MustSay({ message: `Give the code of the post that is ${statutoryOfficers['head-of-paid-service']}.` })
  @IsString()
  @UpTo(deskLimits.named, post)
  'head-of-paid-service' = '';

  @MustSay({ message: `Give the code of the post that is ${statutoryOfficers['chief-finance-officer']}.` })
  @IsString()
  @UpTo(deskLimits.named, post)
  'chief-finance-officer' = '';

  @MustSay({ message: `Give the code of the post that is ${statutoryOfficers['monitoring-officer']}.` })
  @IsString()
  @UpTo(deskLimits.named, post)
  'monitoring-officer' = '';
}

/** By when each part is due. */
export class DeadlinesForm {
  @IsDay({ message: 'Give the day by which scores are proposed.' })
  proposals!: CalendarDate;

  @IsDay({ message: 'Give the day by which they are reviewed.' })
  reviews!: CalendarDate;

  @IsDay({ message: 'Give the day by which they are compared across leads.' })
  comparison!: CalendarDate;

  @IsDay({ message: 'Give the day of the management team.' })
  'management-team'!: CalendarDate;

  @IsDay({ message: 'Give the day of the audit committee.' })
  'audit-committee'!: CalendarDate;
}

/** What is assessed, by whom it is agreed, and by when. */
export class SetUpDeskAssessmentForm {
  @MustSay('AssessmentTitleMissing')
  @IsString()
  @UpTo(deskLimits.title, 'The title')
  title = '';

  /** The sections that are assessed, each with its framework before it: `<framework>.<section>`. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray({ message: 'Choose at least one section that is listed.' })
  @Matches(frameworkSectionPattern, { each: true, message: 'Choose at least one section that is listed.' })
  sections!: string[];

  @ValidateIf(({ service }: { service: unknown }) => service !== '')
  @IsUUID(undefined, { message: 'Choose a service from the list, or the whole council.' })
  service = '';

  @ValidateNested()
  @Type(() => OfficersForm)
  officers: OfficersForm = new OfficersForm();

  @ValidateNested()
  @Type(() => DeadlinesForm)
  deadlines: DeadlinesForm = new DeadlinesForm();

  @IsString()
  @UpTo(deskLimits.named, 'The assessment before it')
  follows = '';
}

function setUpDeskAssessmentView(choices: SetUpChoices, form: FilledForm<object>): Page {
  return new Page('assessment/desk-set-up', {
    heading: 'Set up a desk assessment',
    area: 'Assessments',
    back: { href: assessmentPaths.deskList, text: 'Back to desk assessments' },
    form,
    frameworks: assessmentPaths.frameworks,
    ...choicesOfSetUp(choices, 'characteristics', form.typed('sections')),
    officers: statutoryOfficerKeys.map((key) => ({ key, title: statutoryOfficers[key] })),
    deadlines: deskDeadlineKeys.map((key) => ({ key, title: deskDeadlines[key] })),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Whoever runs assessments sets one up. */
@Controller(assessmentPaths.deskSetUp)
export class SetUpDeskAssessmentPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.open-set-up', navigation })
  async show(@CurrentActor() actor: Actor, @Query('framework') framework?: string): Promise<Page> {
    const choices = accepted(await getDeskChoices(this.database, actor));
    return setUpDeskAssessmentView(choices, blankForm(knownOfSetUp(choices, framework)));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'desk-assessment.set-up', navigation })
  async setUp(@CurrentActor() actor: Actor, @FormBody(SetUpDeskAssessmentForm) form: FilledForm<SetUpDeskAssessmentForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => setUpDeskAssessmentView(accepted(await getDeskChoices(this.database, actor)), filled);
    if (!form.ok) return again(form);
    const { title, service, officers, deadlines, follows } = form.values;
    const chosen = sectionsChosen(form.values.sections);
    if (chosen === null) return again(form.withError('sections', 'Choose sections of one framework. Another framework is another assessment.'));
    const set = await setUpDeskAssessment(this.database, actor, {
      title, ...chosen, serviceId: service === '' ? null : (service as ServiceId),
      officers: { 'head-of-paid-service': { code: officers['head-of-paid-service'] }, 'chief-finance-officer': { code: officers['chief-finance-officer'] }, 'monitoring-officer': { code: officers['monitoring-officer'] } },
      deadlines, follows: follows || null, submission: form.submission,
    });
    if (!set.ok) return again(form.refused(showRefusal(set.refusal)));
    return new SeeOther(assessmentPaths.deskOf(set.value.reference, 'allocation'), `Desk assessment ${set.value.reference} is set up. Now say who leads and who reviews.`);
  }
}
