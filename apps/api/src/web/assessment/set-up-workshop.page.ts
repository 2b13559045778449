import { getSetUpChoices, type SetUpChoices, setUpWorkshop } from '@golden-thread/application/assessment/set-up-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { workshopLimits } from '@golden-thread/domain/assessment/workshop';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsString, IsUUID, Matches, ValidateIf } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { choicesOfSetUp, knownOfFollowUp, knownOfSetUp, sectionsChosen } from './framework-sections';
import { assessmentPaths } from './paths';

/** A section of an installed framework, as a box says it. */
const frameworkSectionPattern = /^[0-9a-f-]{36}\.[a-z0-9][a-z0-9-]*$/;

/** What a workshop is about, and when it meets. */
export class SetUpWorkshopForm {
  @MustSay('WorkshopTitleMissing')
  @IsString()
  @UpTo(workshopLimits.title, 'The title')
  title = '';

  /** The sections that are worked through, each with its framework before it: `<framework>.<section>`. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray({ message: 'Choose at least one section that is listed.' })
  @Matches(frameworkSectionPattern, { each: true, message: 'Choose at least one section that is listed.' })
  sections!: string[];

  @ValidateIf(({ service }: { service: unknown }) => service !== '')
  @IsUUID(undefined, { message: 'Choose a service from the list, or the whole council.' })
  service = '';

  @IsDay({ message: 'Give the day on which the workshop meets.' })
  meetsOn!: CalendarDate;

  @IsDay({ orEmpty: true, message: 'Give the last day on which people who were away may score, or leave it empty.' })
  scoresUntil: CalendarDate | '' = '';

  @IsString()
  @UpTo(workshopLimits.name, 'The workshop that it follows')
  follows = '';
}

function setUpWorkshopView(choices: SetUpChoices, form: FilledForm<object>): Page {
  return new Page('assessment/set-up', {
    heading: 'Set up a workshop',
    area: 'Assessments',
    back: { href: assessmentPaths.list, text: 'Back to Assessments' },
    form,
    frameworks: assessmentPaths.frameworks,
    ...choicesOfSetUp(choices, 'statements', form.typed('sections')),
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** Whoever runs assessments sets a workshop up. */
@Controller(assessmentPaths.setUp)
export class SetUpWorkshopPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.run', audit: 'workshop.open-set-up', navigation })
  async show(@CurrentActor() actor: Actor, @Query('framework') framework?: string, @Query('follows') follows?: string): Promise<Page> {
    const choices = accepted(await getSetUpChoices(this.database, actor));
    return setUpWorkshopView(choices, blankForm((follows === undefined ? null : knownOfFollowUp(choices, follows)) ?? knownOfSetUp(choices, framework)));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.run', audit: 'workshop.set-up', navigation })
  async setUp(@CurrentActor() actor: Actor, @FormBody(SetUpWorkshopForm) form: FilledForm<SetUpWorkshopForm>): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => setUpWorkshopView(accepted(await getSetUpChoices(this.database, actor)), filled);
    if (!form.ok) return again(form);
    const { title, service, meetsOn, scoresUntil, follows } = form.values;
    const chosen = sectionsChosen(form.values.sections);
    if (chosen === null) return again(form.withError('sections', 'Choose sections of one framework. Another framework is another workshop.'));
    const set = await setUpWorkshop(this.database, actor, {
      title, ...chosen, serviceId: service === '' ? null : (service as ServiceId), meetsOn,
      scoresUntil: scoresUntil || null, follows: follows || null, submission: form.submission,
    });
    if (!set.ok) return again(form.refused(showRefusal(set.refusal)));
    return new SeeOther(assessmentPaths.of(set.value.reference, 'people'), `Workshop ${set.value.reference} is set up. Now invite those who take part.`);
  }
}
