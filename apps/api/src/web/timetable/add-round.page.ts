import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { listServicesOfYear } from '@golden-thread/application/timetable/show-year';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { type ReminderPattern, reminderPatterns } from '@golden-thread/domain/task/reminder-policy';
import { ruleOnDay } from '@golden-thread/domain/timetable/date-rule';
import { extraRoundLimits, typedDaysOrNonePattern, typedDaysPattern } from '@golden-thread/domain/timetable/extra-round';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsNotEmpty, IsString, Matches } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { UpTo } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { reminderPatternLabels } from './labels';
import { timetablePaths } from './paths';

/** A round beside the year's own four. */
export class AddRoundForm {
  @IsNotEmpty({ message: 'Give the round a name.' })
  @IsString()
  @UpTo(extraRoundLimits.title, 'The name')
  title = '';

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Choose services of the list.' })
  services: string[] = [];

  @IsDay({ message: 'Enter the day by which figures are given as a real date.' })
  figuresBy!: CalendarDate;

  @Matches(typedDaysPattern, { message: 'Say on how many working days before it services are asked, as a whole number.' })
  window = '10';

  @Matches(typedDaysPattern, { message: 'Say how many working days of grace there are, as a whole number.' })
  grace = '0';

  @Matches(typedDaysOrNonePattern, { message: 'Say how many working days later services have reviewed themselves, as a whole number, or leave it empty.' })
  reviewsAfter = '10';

  @Matches(typedDaysPattern, { message: 'Say how many working days after the figures the corporate review is, as a whole number.' })
  corporateAfter = '15';

  @IsIn(reminderPatterns, { message: 'Choose how people are reminded.' })
  reminders: ReminderPattern = 'usual';
}

interface Shown {
  readonly year: FinancialYear;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/** A round as a form: whom it asks, for when, and what follows. */
const addRoundView = ({ year, services }: Shown, form: FilledForm<object>): Page =>
  organisationFormView({
    heading: `Add a round to ${year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year), text: `Back to ${year}` },
    form,
    says: 'Services are asked for their figures and what these say, their directors sign off, and the corporate review looks at all of it. They are reminded, and what is late is told to the policy team, as in every round. You see its days and whom it asks before it stands.',
    button: 'See what would change',
    questions: [
      { kind: 'text', name: 'title', label: 'What the round is called', hint: 'For example, Extra collection in September' },
      { kind: 'checkboxes', name: 'services', label: 'Which services it asks', hint: 'Tick none for all of them.', items: services.map(({ id, name }) => ({ value: id, text: name })) },
      { kind: 'date', name: 'figuresBy', label: 'Figures are given by' },
      { kind: 'text', isNumber: true, name: 'window', label: 'Asked how many working days before' },
      { kind: 'text', isNumber: true, name: 'grace', label: 'Working days of grace', hint: 'After them the policy team is told what has not come.' },
      { kind: 'text', isNumber: true, name: 'reviewsAfter', label: 'Service reviews: how many working days after the figures', hint: 'Leave it empty where services review nothing.' },
      { kind: 'text', isNumber: true, name: 'corporateAfter', label: 'Corporate review: how many working days after the figures' },
      { kind: 'select', name: 'reminders', label: 'How people are reminded', hint: 'Closely: ten days before too. Sparingly: ten days before and on the day, then once to the line manager.', items: reminderPatterns.map((value) => ({ value, text: reminderPatternLabels[value].text })) },
    ],
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team adds a round in the year, and sees its days and whom it asks before it stands. */
@Controller(timetablePaths.newRound)
export class AddRoundPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-new-round', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string): Promise<Page> {
    return addRoundView(await this.read(person, yearNamed(year)), blankForm({ window: '10', grace: '0', reviewsAfter: '10', corporateAfter: '15', reminders: 'usual' }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-new-round', navigation })
  async preview(@CurrentPerson() person: SignedIn, @Param('year') named: string, @FormBody(AddRoundForm) form: FilledForm<AddRoundForm>): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    const again = async (shown: FilledForm<object>): Promise<Page> => addRoundView(await this.read(person, year), shown);
    if (!form.ok) return again(form);
    const { title, services, figuresBy, window, grace, reminders, reviewsAfter, corporateAfter } = form.values;
    const rule = ruleOnDay(figuresBy, year);
    if (rule === null) return again(form.withError('figuresBy', `Choose a day of ${year}, or of the months after it up to December.`));
    const round = {
      title, services, rule, window: Number(window), grace: Number(grace), reminders, reviewsAfter: reviewsAfter === '' ? null : Number(reviewsAfter), corporateAfter: Number(corporateAfter),
    };
    const preview = await previewTimetableChange(this.database, person.actor, { year, edit: { kind: 'add-round', round } }, form.submission);
    if (!preview.ok) return again(form.refused(showRefusal(preview.refusal, preview.refusal.code === 'AudienceUnknown' ? 'services' : undefined)));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async read(person: SignedIn, year: FinancialYear): Promise<Shown> {
    return { year, services: accepted(await listServicesOfYear(this.database, person.actor)) };
  }
}
