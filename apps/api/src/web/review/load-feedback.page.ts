import { getFeedback, loadFeedback } from '@golden-thread/application/review/load-feedback';
import type { Database } from '@golden-thread/application/shared/command';
import { financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { periodKeyPattern, periodsOfYear } from '@golden-thread/domain/measure/period';
import { feedbackKinds, feedbackLimits } from '@golden-thread/domain/review/feedback';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { IsString, Matches } from 'class-validator';
import { counted } from '../../http/paging';
import { MustSay, UpTo } from '../../http/text-field';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { reviewPaths } from './paths';

/** Which quarter's extract it is, and what the customer system calls its columns. */
export class LoadFeedbackForm {
  @Matches(periodKeyPattern, { message: 'Choose the quarter that the extract is of.' })
  period = '';

  @MustSay({ message: 'Say what the column with the service is called.' })
  @IsString()
  @UpTo(feedbackLimits.column, 'The column with the service')
  service = '';

  @MustSay({ message: 'Say what the column with complaints is called.' })
  @IsString()
  @UpTo(feedbackLimits.column, 'The column with complaints')
  complaint = '';

  @MustSay({ message: 'Say what the column with comments is called.' })
  @IsString()
  @UpTo(feedbackLimits.column, 'The column with comments')
  comment = '';

  @MustSay({ message: 'Say what the column with compliments is called.' })
  @IsString()
  @UpTo(feedbackLimits.column, 'The column with compliments')
  compliment = '';

  @MustSay({ message: 'Say what the column with avoidable contact is called.' })
  @IsString()
  @UpTo(feedbackLimits.column, 'The column with avoidable contact')
  avoidable = '';
}

const navigation = { section: 'reviews', trail: 'back' } as const;

/** Takes a quarter's extract of the customer system, for all services. */
@Controller(reviewPaths.loadFeedback)
export class LoadFeedbackPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.run', audit: 'feedback.open-load', navigation })
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    const { columns } = accepted(await getFeedback(this.database, person.actor, { period: null }));
    const { 'avoidable-contact': avoidable, ...names } = columns;
    return this.page(person, blankForm({ ...names, avoidable }));
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'reviews.run', audit: 'feedback.load', navigation })
  async load(@CurrentPerson() person: SignedIn, @FormBody(LoadFeedbackForm) form: FilledForm<LoadFeedbackForm>, @Req() request: { readonly files?: readonly UploadedFile[] }): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, form);
    const [file] = storedFiles(request.files);
    if (file === undefined) return this.page(person, form.withError('file', 'Choose the extract: a CSV, XLSX or ODS file.'));
    const { period, avoidable, ...names } = form.values;
    const loaded = await loadFeedback(this.database, person.actor, { period, columns: { ...names, 'avoidable-contact': avoidable }, file, submission: form.submission });
    if (!loaded.ok) return this.page(person, form.refused(showRefusal(loaded.refusal)));
    return new SeeOther(`${reviewPaths.feedback}?quarter=${period}`, `${counted(loaded.value.services, 'service')} taken. Their reviews show it.`);
  }

  private page({ council }: SignedIn, form: FilledForm<object>): Page {
    const year = financialYearOf(council.today);
    const quarters = [...periodsOfYear(neighbouringYear(year, -1), 'quarterly'), ...periodsOfYear(year, 'quarterly')].filter(({ startsOn }) => startsOn <= council.today).reverse();
    return new Page('review/load-feedback', {
      heading: 'Take a quarter of the customer system',
      area: 'Reviews',
      back: { href: reviewPaths.feedback, text: 'Back to what people told us' },
      form,
      quarters: [{ value: '', text: 'Choose the quarter' }, ...quarters.map(({ key, label }) => ({ value: key, text: label }))].map((item) => ({ ...item, selected: form.typed('period') === item.value })),
      columns: [
        { name: 'service', title: 'Service, by its name or code' }, { name: 'complaint', title: feedbackKinds.complaint }, { name: 'comment', title: feedbackKinds.comment },
        { name: 'compliment', title: feedbackKinds.compliment }, { name: 'avoidable', title: feedbackKinds['avoidable-contact'] },
      ],
    });
  }
}
