import type { Database } from '@golden-thread/application/shared/command';
import { previewTimetableChange } from '@golden-thread/application/timetable/preview-timetable-change';
import { listServicesOfYear } from '@golden-thread/application/timetable/show-year';
import { type FinancialYear, type Quarter, quarters } from '@golden-thread/domain/calendar/financial-year';
import { mostDaysPostponed } from '@golden-thread/domain/timetable/postpone-reviews';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsArray, IsIn, Matches } from 'class-validator';
import { IsId } from '../../http/id-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { timetablePaths } from './paths';

const quarterValues = quarters.map(String);

/** Which reviews are put off, and by how many working days. */
export class PostponeReviewsForm {
  @IsIn(quarterValues, { message: 'Choose the quarter.' })
  quarter!: string;

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @IsId({ each: true, message: 'Choose services of the list.' })
  services: string[] = [];

  @Matches(/^[1-9]\d?$/, { message: `Say by how many working days, from 1 to ${mostDaysPostponed}.` })
  days = '';

  @IsIn(['no', 'yes'], { message: 'Choose whether the corporate review goes along.' })
  corporate: 'no' | 'yes' = 'no';
}

interface Shown {
  readonly year: FinancialYear;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/** A postponement as a form. */
const postponeReviewsView = ({ year, services }: Shown, form: FilledForm<object>): Page =>
  organisationFormView({
    heading: `Postpone service reviews of ${year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year), text: `Back to ${year}` },
    form,
    says: 'You see the new days and who is told before anything moves, and give the reason then. A review keeps what is written in it. It can be undone as a change of its own.',
    button: 'See what would change',
    questions: [
      { kind: 'select', name: 'quarter', label: 'Reviews of', items: [{ value: '', text: 'Choose a quarter' }, ...quarters.map((quarter) => ({ value: String(quarter), text: `Quarter ${quarter}` }))] },
      {
        kind: 'checkboxes', name: 'services', label: 'Of which services', hint: 'Tick none for all of them, with the stage that dates them. Single services can be put off once their round has opened.',
        items: services.map(({ id, name }) => ({ value: id, text: name })),
      },
      { kind: 'text', isNumber: true, name: 'days', label: 'By how many working days' },
      {
        kind: 'select', name: 'corporate', label: 'The corporate review',
        hint: 'Asked only where all reviews are put off. Reviews have to be due before it.',
        items: [{ value: 'no', text: 'Stays on its day' }, { value: 'yes', text: 'Is put off with them' }],
      },
    ],
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team puts off a quarter's reviews, one service's or all, and sees who is told before it is done. */
@Controller(timetablePaths.postponement)
export class PostponeReviewsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-postponement', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') year: string): Promise<Page> {
    return postponeReviewsView(await this.read(person, yearNamed(year)), blankForm({ corporate: 'no' }));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.preview-postponement', navigation })
  async preview(@CurrentPerson() person: SignedIn, @Param('year') named: string, @FormBody(PostponeReviewsForm) form: FilledForm<PostponeReviewsForm>): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    const again = async (shown: FilledForm<object>): Promise<Page> => postponeReviewsView(await this.read(person, year), shown);
    if (!form.ok) return again(form);
    const { quarter, services, days, corporate } = form.values;
    const edit = { kind: 'postpone-reviews', quarter: Number(quarter) as Quarter, services, days: Number(days), alsoCorporate: corporate === 'yes' } as const;
    const preview = await previewTimetableChange(this.database, person.actor, { year, edit }, form.submission);
    if (!preview.ok) return again(form.refused(showRefusal(preview.refusal, preview.refusal.code === 'AudienceUnknown' ? 'services' : 'days')));
    return new SeeOther(timetablePaths.previewOf(preview.value.id));
  }

  private async read(person: SignedIn, year: FinancialYear): Promise<Shown> {
    return { year, services: accepted(await listServicesOfYear(this.database, person.actor)) };
  }
}
