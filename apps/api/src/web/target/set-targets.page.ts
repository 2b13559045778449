import { type MeasureView, readMeasure } from '@golden-thread/application/measure/read-measure';
import { setTarget } from '@golden-thread/application/target/set-target';
import type { Database } from '@golden-thread/application/shared/command';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { type FinancialYear, financialYearOf, isFinancialYear, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { type Period, periodAt, periodKeyPattern, periodsOfYear } from '@golden-thread/domain/measure/period';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsArray, IsBoolean, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { measurePaths } from '../measure/paths';

class TargetRow {
  @Matches(periodKeyPattern, { message: 'The form came without its periods. Open the page again.' })
  period!: string;

  @IsString()
  @MaxLength(figureLimits.typed, { message: 'This is too long for a target. Write a number such as 80.' })
  target = '';
}

/** The targets of a year; an empty one is no target. */
export class SetTargetsForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TargetRow)
  targets: TargetRow[] = [];

  @IsString()
  @UpTo(figureLimits.reason, 'The reason')
  reason = '';

  @Transform(({ value }) => value === 'yes')
  @IsBoolean()
  confirmed = false;
}

/** The periods of a year that have targets: the measure's own, and the year as a whole. */
const periodsToTarget = ({ measure }: MeasureView, year: FinancialYear): readonly Period[] =>
  measure.frequency === 'annual' ? [periodAt(year, 'annual', 1)] : [...periodsOfYear(year, measure.frequency), periodAt(year, 'annual', 1)];

function setTargetsView(view: MeasureView, year: FinancialYear, today: CalendarDate, form: FilledForm<object>): Page {
  const { measure } = view;
  const now = financialYearOf(today);
  return new Page('target/set-targets', {
    heading: `Set the targets of ${measure.ref} for ${year}`,
    area: 'Measures',
    back: { href: measurePaths.of(measure.ref), text: `Back to ${measure.ref}` },
    caption: measure.title,
    form,
    unit: measure.unit,
    cumulative: measure.cumulative,
    otherYear: year === now ? neighbouringYear(now, 1) : now,
    rows: periodsToTarget(view, year).map(({ key, label }, index) => ({
      key, label: label === year ? `The year ${year}` : label, id: `targets-${index}-target`, name: `targets[${index}]`,
      value: form.typed(`targets.${index}.target`), error: form.error(`targets.${index}.target`),
    })),
  });
}

const navigation = { section: 'measures', trail: 'back' } as const;

/** The policy team sets a year's targets, period by period; a change of what stands needs a reason. */
@Controller(measurePaths.targets)
export class SetTargetsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'targets.open', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('measure') ref: string, @Query('year') asked?: string): Promise<Page> {
    const view = await this.read(person, ref);
    const year = readYear(asked, person);
    return setTargetsView(view, year, person.council.today, blankForm(fieldsOfTargets(view, year), view.measure.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'targets.set', navigation })
  async set(
    @CurrentPerson() person: SignedIn,
    @Param('measure') ref: string,
    @FormBody(SetTargetsForm) form: FilledForm<SetTargetsForm>,
    @Query('year') asked?: string,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<SetTargetsForm>): Promise<Page> => {
      const view = await this.read(person, ref);
      const year = readYear(asked, person);
      const present = (as: FilledForm<object>): Page => setTargetsView(view, year, person.council.today, as);
      return redisplay(present, shown, blankForm(fieldsOfTargets(view, year)));
    };
    if (!form.ok) return again(form);
    const targets = form.values.targets.map(({ period, target }) => ({ period, target: textOrNull(target) }));
    const set = await setTarget(this.database, person.actor, { measureId: ref, targets, reason: form.values.reason, confirmed: form.values.confirmed, ...form.sent });
    if (!set.ok) {
      const shown = await again(form.refused(showRefusal(set.refusal)));
      return [set.refusal, ...(set.refusal.also ?? [])].some(({ code }) => code === 'TargetSurprising') ? shown.with({ confirm: true }) : shown;
    }
    return new SeeOther(measurePaths.of(ref), set.value.changed === 0 ? 'No target was changed.' : `${set.value.changed} targets of ${ref} are set.`);
  }

  private async read(person: SignedIn, ref: string): Promise<MeasureView> {
    return accepted(await readMeasure(this.database, person.actor, { ref }));
  }
}

const readYear = (asked: unknown, person: SignedIn): FinancialYear =>
  typeof asked === 'string' && isFinancialYear(asked) ? asked : financialYearOf(person.council.today);

const fieldsOfTargets = (view: MeasureView, year: FinancialYear) => ({
  targets: periodsToTarget(view, year).map(({ key }) => ({ period: key, target: view.history.targets[key] ?? '' })),
});
