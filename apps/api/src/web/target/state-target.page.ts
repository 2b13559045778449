import { getTargetStatement, stateTarget, type TargetStatementView } from '@golden-thread/application/target/state-target';
import type { Database } from '@golden-thread/application/shared/command';
import { type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { readFigure } from '@golden-thread/domain/measure/read-figure';
import { type SmartAnswers, type SmartInitial, smartInitials, smartLimits, smartWordings } from '@golden-thread/domain/target/smart';
import { type ResultKind, resultKinds, type TargetClass, targetClasses, type TargetForm, targetFormKeys, targetForms, type TargetPriority, targetPriorities, targetStatementLimits } from '@golden-thread/domain/target/target-statement';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import { isBlank } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { measurePaths } from '../measure/paths';

const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] => Object.keys(table) as Key[];
const tooLong = { message: 'This is too long for a number. Write one such as 80 or -10.' };

/** What is said for each letter. */
class SmartForm implements Record<SmartInitial, string> {
  @IsString() @UpTo(smartLimits.answer) S = '';
  @IsString() @UpTo(smartLimits.answer) M = '';
  @IsString() @UpTo(smartLimits.answer) A = '';
  @IsString() @UpTo(smartLimits.answer) R = '';
  @IsString() @UpTo(smartLimits.answer) T = '';
}

/** What a measure's target says. */
export class StateTargetForm {
  @IsString()
  @UpTo(targetStatementLimits.wording, 'The wording')
  wording = '';

  @IsIn(keys(targetClasses), { message: 'Choose how bold the target is.' })
  targetClass!: TargetClass;

  @IsIn(targetFormKeys, { message: 'Choose how the target is said.' })
  form!: TargetForm;

  @IsString()
  @MaxLength(figureLimits.typed, tooLong)
  baseline = '';

  @IsString()
  @MaxLength(figureLimits.typed, tooLong)
  change = '';

  @IsString()
  @UpTo(targetStatementLimits.comparator, 'The reference')
  comparator = '';

  @IsDay({ orEmpty: true, message: 'The day by which it is reached must be a real date, such as 31 March 2027, or empty.' })
  reachedBy = '';

  @IsIn(['', ...keys(targetPriorities)], { message: 'Choose a priority, or leave it open.' })
  priority: TargetPriority | '' = '';

  @IsIn(['', ...keys(resultKinds)], { message: 'Choose what is measured, or leave it open.' })
  resultKind: ResultKind | '' = '';

  @IsIn(['', 'yes', 'no'], { message: 'Say whether it is of money, or leave it open.' })
  financial: '' | 'yes' | 'no' = '';

  @ValidateNested()
  @Type(() => SmartForm)
  smart: SmartForm = new SmartForm();

  @IsDay({ orEmpty: true, message: 'The day on which it was looked at must be a real date, such as 1 September 2026, or empty.' })
  reviewedOn = '';
}

const navigation = { section: 'measures', trail: 'back' } as const;
const items = (table: Readonly<Record<string, string>>, chosen: unknown, open?: string): readonly object[] =>
  [...(open === undefined ? [] : [{ value: '', text: open }]), ...Object.entries(table).map(([value, text]) => ({ value, text }))].map((item) => ({ ...item, selected: chosen === item.value, checked: chosen === item.value }));

function stateTargetView({ measure, gaps, comesTo, smartWording }: TargetStatementView, form: FilledForm<object>): Page {
  const words = smartWordings[smartWording];
  return new Page('target/state-target', {
    heading: `What does the target of ${measure.ref} say?`,
    caption: measure.title,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    form,
    unit: measure.unit,
    classes: items(targetClasses, form.typed('targetClass')),
    forms: items(targetForms, form.typed('form')),
    priorities: items(targetPriorities, form.typed('priority'), 'Not said'),
    kinds: items(resultKinds, form.typed('resultKind'), 'Not said'),
    money: items({ yes: 'Financial', no: 'Not financial' }, form.typed('financial'), 'Not said'),
    comesTo,
    letters: smartInitials.map((letter) => ({ letter, word: words[letter], missing: gaps.find((gap) => gap.letter === letter)?.missing ?? null })),
    complete: gaps.length === 0,
  });
}

const fieldsOf = ({ statement, comparator }: TargetStatementView) => ({
  wording: statement?.wording ?? '', targetClass: statement?.targetClass ?? 'normal', form: statement?.form ?? 'absolute', baseline: statement?.baseline ?? '',
  change: statement?.change ?? '', comparator: comparator?.ref ?? '', reachedBy: statement?.reachedBy ?? '', priority: statement?.priority ?? '',
  resultKind: statement?.resultKind ?? '', financial: statement?.financial == null ? '' : statement.financial ? 'yes' : 'no',
  smart: Object.fromEntries(smartInitials.map((letter) => [letter, statement?.smart[letter] ?? ''])), reviewedOn: statement?.reviewedOn ?? '',
});

const answersOf = (form: SmartForm): SmartAnswers => Object.fromEntries(smartInitials.filter((letter) => !isBlank(form[letter])).map((letter) => [letter, form[letter]]));
const dayOrNull = (typed: string): CalendarDate | null => (isCalendarDate(typed) ? typed : null);

/** Says what a measure's target says: its published wording, how bold it is, from which baseline or against which series; letter by letter of SMART. */
@Controller(measurePaths.statement)
export class StateTargetPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'target.open-statement', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('measure') ref: string): Promise<Page> {
    const view = accepted(await getTargetStatement(this.database, actor, ref));
    return stateTargetView(view, blankForm(fieldsOf(view), view.measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'target.state', navigation })
  async state(@CurrentPerson() { actor }: SignedIn, @Param('measure') ref: string, @FormBody(StateTargetForm) form: FilledForm<StateTargetForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const view = accepted(await getTargetStatement(this.database, actor, ref));
      return redisplay((as) => stateTargetView(view, as), shown, blankForm(fieldsOf(view)));
    };
    if (!form.ok) return again(form);
    const { wording, targetClass, form: how, comparator, priority, resultKind, financial, smart, reachedBy, reviewedOn } = form.values;
    const [baseline, change] = [readFigure(form.values.baseline, ''), readFigure(form.values.change, '')];
    for (const [field, number] of [['baseline', baseline], ['change', change]] as const) {
      if (number === null && !isBlank(form.values[field])) return again(form.withError(field, 'Write a number such as 80 or -10.'));
    }
    const said = {
      wording, targetClass, form: how, baseline, change, priority: priority || null, resultKind: resultKind || null, financial: financial === '' ? null : financial === 'yes',
      smart: answersOf(smart), reachedBy: dayOrNull(reachedBy), reviewedOn: dayOrNull(reviewedOn),
    };
    const stated = await stateTarget(this.database, actor, { measureId: ref, ...form.sent, said, comparator: comparator || null });
    if (!stated.ok) return again(form.refused(showRefusal(stated.refusal)));
    const { gaps } = stated.value;
    return new SeeOther(measurePaths.of(ref), gaps.length === 0 ? 'What the target says is kept.' : `What the target says is kept. It does not say yet: ${gaps.map(({ word }) => word.toLowerCase()).join(', ')}.`);
  }
}
