/** The page on which a manager reports on a bad or missing figure. */

import { type ExceptionView, getException } from '@golden-thread/application/exception/get-exception';
import { writeExceptionReport } from '@golden-thread/application/exception/write-exception-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type CauseCode, causeCodes } from '@golden-thread/domain/exception/clinic';
import { reportFaults } from '@golden-thread/domain/exception/decide-exception-report';
import { exceptionLimits, type ExceptionReport } from '@golden-thread/domain/exception/exception-case';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import type { JudgedByRule } from '../../http/faults-by-rule';
import { type FieldFault, faultsOf } from '../../http/refusals/show-refusal';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { roundName } from '../review/labels';
import { exceptionFacts } from './exception.view';
import { exceptionPaths } from './paths';

class OptionRow {
  @IsString()
  @UpTo(exceptionLimits.optionText)
  title = '';

  @IsString()
  @UpTo(exceptionLimits.optionText)
  cost = '';

  @IsString()
  @UpTo(exceptionLimits.optionText)
  benefit = '';

  @IsString()
  @UpTo(exceptionLimits.optionText)
  risk = '';
}

/** A manager's report on a bad or missing figure. */
export class WriteExceptionReportForm implements JudgedByRule {
  @IsIn(Object.keys(causeCodes), { message: 'Choose what kind of cause it is.' })
  causeCode!: CauseCode;

  @IsString()
  @UpTo(exceptionLimits.text)
  cause = '';

  @IsString()
  @UpTo(exceptionLimits.text)
  impact = '';

  @IsString()
  @UpTo(exceptionLimits.text)
  done = '';

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(exceptionLimits.options, { message: `A report has at most ${exceptionLimits.options} options. Put some together.` })
  @ValidateNested({ each: true })
  @Type(() => OptionRow)
  options: OptionRow[] = [];

  @IsOptional()
  @Matches(/^[0-9]?$/, { message: 'Choose which option you recommend.' })
  recommended = '';

  @IsDay({ orEmpty: true, message: 'The date must be a real date, such as 31 December 2026.' })
  backOnTargetBy: CalendarDate | '' = '';

  faults(): readonly FieldFault[] {
    return faultsOnForm(this, faultsOf(reportFaults(reportOf(this))));
  }
}

/** The options that say anything, each with its place on the form; those left wholly empty are none. */
const optionsKept = ({ options }: WriteExceptionReportForm): readonly { readonly option: OptionRow; readonly index: number }[] =>
  options.map((option, index) => ({ option, index })).filter(({ option }) => Object.values(option).some((text) => !isBlank(text)));

/** Faults of a report where its form has them: the options that were left empty before one are counted again. */
const faultsOnForm = (form: WriteExceptionReportForm, faults: readonly FieldFault[]): readonly FieldFault[] => {
  const kept = optionsKept(form);
  return faults.map((fault) => ({ ...fault, field: fault.field.replace(/^options\.(\d+)/, (_, place) => `options.${kept[Number(place)]?.index ?? 0}`) }));
};

/**
 * What was typed, as a report says it. Options left wholly empty are none; the recommended one is counted among those that are left.
 */
function reportOf(form: WriteExceptionReportForm): ExceptionReport {
  const kept = optionsKept(form);
  // The only option is the one that is recommended.
  const recommended = kept.length === 1 ? 0 : kept.findIndex(({ index }) => String(index) === form.recommended);
  return {
    causeCode: form.causeCode,
    cause: normalText(form.cause),
    impact: normalText(form.impact),
    done: normalText(form.done),
    options: kept.map(({ option: { title, cost, benefit, risk } }) => ({
      title: normalText(title),
      cost: normalText(cost),
      benefit: normalText(benefit),
      risk: normalText(risk),
    })),
    recommended: recommended < 0 ? null : recommended,
    backOnTargetBy: form.backOnTargetBy || null,
  };
}

/** A report as the form's fields. */
const fieldsOfReport = (report: ExceptionReport | null): Record<string, unknown> =>
  report === null ? {} : { ...report, recommended: String(report.recommended ?? ''), backOnTargetBy: report.backOnTargetBy ?? '' };

const optionRows = [0, 1, 2];

/** The report's form beside the figure it is about. */
const writeExceptionReportView = (view: ExceptionView, form: FilledForm<object>): Page =>
  new Page('exception/write-exception-report', {
    heading: `Report on ${view.exception.reference}: ${view.exception.title}`,
    area: 'Reviews',
    caption: `${view.exception.service}, ${roundName(view.round)}`,
    back: { href: exceptionPaths.of(view.exception.reference), text: `Back to ${view.exception.reference}` },
    form,
    ...exceptionFacts(view),
    causes: Object.entries(causeCodes).map(([value, text]) => ({ value, text, checked: form.typed('causeCode') === value })),
    optionRows,
    moreOptions: optionRows.slice(1).some((index) => ['title', 'cost', 'benefit', 'risk'].some((part) => form.typed(`options.${index}.${part}`) !== '' || form.error(`options.${index}.${part}`) !== undefined)),
    recommendations: optionRows.map((index) => ({
      value: String(index),
      text: `Option ${index + 1}`,
      checked: form.typed('recommended') === String(index),
    })),
  });

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The manager says why a figure is bad or missing, and what could be done about it. */
@Controller(exceptionPaths.report)
export class WriteExceptionReportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'exception.open-report', navigation })
  async show(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<Page> {
    const view = accepted(await getException(this.database, actor, named));
    return writeExceptionReportView(view, blankForm(fieldsOfReport(view.exception.report), view.exception.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'exception.report', navigation })
  async write(
    @CurrentActor() actor: Actor,
    @Param('exception') named: string,
    @FormBody(WriteExceptionReportForm) form: FilledForm<WriteExceptionReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const view = accepted(await getException(this.database, actor, named));
      return redisplay((as) => writeExceptionReportView(view, as), shown, blankForm(fieldsOfReport(view.exception.report), view.exception.version));
    };
    if (!form.ok) return again(form);
    const written = await writeExceptionReport(this.database, actor, {
      exceptionId: named,
      report: reportOf(form.values),
      ...form.sent,
    });
    if (!written.ok) {
      const refused = showRefusal(written.refusal);
      return again(form.refused({ ...refused, faults: faultsOnForm(form.values, refused.faults) }));
    }
    const { reference, next } = written.value;
    return next === null
      ? new SeeOther(exceptionPaths.of(reference), 'Your report is before the corporate review.')
      : new SeeOther(exceptionPaths.of(next, 'report'), `Your report on ${reference} is before the corporate review. This is the next one that is asked of you.`);
  }
}
