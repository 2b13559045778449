import { recordClinic } from '@golden-thread/application/exception/change-clinic';
import { type ClinicView, getClinic } from '@golden-thread/application/exception/get-clinics';
import type { Database } from '@golden-thread/application/shared/command';
import { actionLimits } from '@golden-thread/domain/action/action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import {
  type CauseCode,
  causeCodes,
  clinicLimits,
  type ClinicOutcome,
  clinicOutcomes,
  type ClinicQuestion,
  clinicQuestionKeys,
  clinicQuestions,
  type ClinicRecord,
  type ClinicSeat,
  clinicSeatKeys,
  clinicSeats,
} from '@golden-thread/domain/exception/clinic';
import { clinicRecordFaults } from '@golden-thread/domain/exception/decide-clinic-record';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { isBlank, normalText, textOrNull } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import type { JudgedByRule } from '../../http/faults-by-rule';
import { type FieldFault, faultsOf } from '../../http/refusals/show-refusal';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { recoveryPaths } from '../recovery/paths';
import { exceptionPaths } from './paths';

const asList = ({ value }: { value: unknown }) => [value ?? []].flat();

class SeatRow {
  @IsIn(Object.keys(clinicSeats), { message: 'This seat is not one of the three. Open the page again.' })
  seat!: ClinicSeat;

  @IsString()
  @UpTo(clinicLimits.name, 'The name')
  name = '';

  @IsString()
  @UpTo(clinicLimits.name, 'The name')
  substituteFor = '';
}

/** A step that was agreed; a row that says nothing is none. */
class AgreedRow {
  @IsString()
  @UpTo(actionLimits.title, 'The action')
  title = '';

  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';

  @IsDay({ orEmpty: true, message: 'The day must be a real date, such as 3 September 2026.' })
  dueOn: CalendarDate | '' = '';
}

/** The five answers. */
class AnswersForm implements Record<ClinicQuestion, string> {
  @IsString()
  @UpTo(clinicLimits.answer, 'The answer')
  met = '';

  @IsString()
  @UpTo(clinicLimits.answer, 'The answer')
  why = '';

  @IsString()
  @UpTo(clinicLimits.answer, 'The answer')
  turn = '';

  @IsString()
  @UpTo(clinicLimits.answer, 'The answer')
  lack = '';

  @IsString()
  @UpTo(clinicLimits.answer, 'The answer')
  shift = '';
}

/** The record of a clinic: who came, the five answers, and what comes of it. */
export class RecordClinicForm implements JudgedByRule {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SeatRow)
  attendees: SeatRow[] = [];

  @ValidateNested()
  @Type(() => AnswersForm)
  answers: AnswersForm = new AnswersForm();

  @Transform(asList)
  @IsIn(Object.keys(causeCodes), { each: true, message: 'Choose causes of the list.' })
  causes: CauseCode[] = [];

  @Transform(asList)
  @IsIn(Object.keys(clinicOutcomes), { each: true, message: 'Choose outcomes of the list.' })
  outcomes: ClinicOutcome[] = [];

  @IsArray()
  @ArrayMaxSize(clinicLimits.agreed, { message: `At most ${clinicLimits.agreed} actions are taken with a record. Add the others on the clinic’s page.` })
  @ValidateNested({ each: true })
  @Type(() => AgreedRow)
  agreed: AgreedRow[] = [];

  @IsString()
  @UpTo(clinicLimits.answer)
  actions = '';

  faults(): readonly FieldFault[] {
    return faultsOf(clinicRecordFaults(recordOf(this)));
  }
}

/** As many rows as most clinics fill; more are added on the clinic's page. */
const rowsToAgree = 4;

const ticks = (words: Readonly<Record<string, string>>, typed: unknown): object[] =>
  Object.entries(words).map(([value, text]) => ({ value, text, checked: [typed].flat().includes(value) }));

/** The record's form: the three seats, the five questions, causes and outcomes. */
const recordClinicView = ({ clinic, runningPlan }: ClinicView, form: FilledForm<object>): Page =>
  new Page('exception/record-clinic', {
    heading: `Record clinic ${clinic.reference}: ${clinic.title}`,
    area: 'Reviews',
    caption: clinic.service,
    back: { href: exceptionPaths.clinicOf(clinic.reference), text: `Back to ${clinic.reference}` },
    form,
    seats: clinicSeatKeys.map((seat, index) => ({ index, seat, title: clinicSeats[seat] })),
    questions: clinicQuestionKeys.map((name) => ({ name, text: clinicQuestions[name] })),
    causes: ticks(causeCodes, form.typed('causes')),
    runningPlan: runningPlan && { ...runningPlan, href: recoveryPaths.of(runningPlan.reference) },
    outcomes: ticks(clinicOutcomes, form.typed('outcomes')),
    agreed: Array.from({ length: rowsToAgree }, (_, index) => ({ number: index + 1, name: `agreed[${index}]`, id: `agreed-${index}`, at: `agreed.${index}` })),
  });

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The organiser records a clinic that was held. */
@Controller(exceptionPaths.clinicRecord)
export class RecordClinicPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.open-record', navigation })
  async show(@CurrentActor() actor: Actor, @Param('clinic') named: string): Promise<Page> {
    const view = accepted(await getClinic(this.database, actor, named));
    return recordClinicView(view, blankForm({ attendees: expected(view) }, view.clinic.version));
  }

  @Post()
  @RoutePolicy({ permission: 'corporate-review.decide', audit: 'clinic.record', navigation })
  async record(
    @CurrentActor() actor: Actor,
    @Param('clinic') named: string,
    @FormBody(RecordClinicForm) form: FilledForm<RecordClinicForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      recordClinicView(accepted(await getClinic(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const recorded = await recordClinic(this.database, actor, {
      clinicId: named,
      record: recordOf(form.values),
      agreed: (form.values.agreed ?? []).filter(({ title, owner, dueOn }) => !isBlank(title + owner + dueOn)),
      ...form.sent,
    });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    const { reference, recoveryPlan, actions } = recorded.value;
    const done = ['The clinic is recorded.', recoveryPlan && `${recoveryPlan} was asked for.`, actions.length > 0 && `In the register of actions: ${actions.join(', ')}.`];
    return new SeeOther(exceptionPaths.clinicOf(reference), done.filter(Boolean).join(' '));
  }
}

const expected = ({ seats }: ClinicView) => seats.map(({ seat, name }) => ({ seat, name: name ?? '', substituteFor: '' }));

function recordOf({ attendees, answers, causes, outcomes, actions }: RecordClinicForm): ClinicRecord {
  return {
    attendees: attendees.map(({ seat, name, substituteFor }) => ({ seat, name: normalText(name), substituteFor: textOrNull(substituteFor) })),
    answers,
    causeCodes: causes,
    outcomes,
    actions: normalText(actions),
  };
}
