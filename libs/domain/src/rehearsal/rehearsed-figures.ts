import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, type Quarter, quarterOf } from '../calendar/financial-year';
import type { ExceptionFigure } from '../exception/find-exceptions';
import { verificationAskedBy, verificationStage } from '../figure-sheet/decide-verification';
import { getPeriod, type Period, type PeriodAsked, type PeriodKey, periodsAsked } from '../measure/period';
import { type SheetState, sheetTransitions } from '../figure-sheet/transitions';
import { grouped } from '../organisation/responsibility';
import type { MeasureId, PersonId, ServiceId } from '../shared/id';
import type { DeskTask } from './desk';
import type { RehearsedMeasure } from './rehearsed-council';
import type { RehearsedThing } from './rehearsal';
import type { Moment, YearUnderway } from './year-underway';

interface Sheet {
  readonly thing: RehearsedThing;
  readonly about: string;
  readonly asked: PeriodAsked;
  readonly serviceId: ServiceId;
  readonly measures: readonly RehearsedMeasure[];
  readonly dueOn: CalendarDate;
  readonly follower: string;
  state: SheetState;
}

/** Whatever level its exception comes of, as the exception rules see a figure. */
const levelOf = { red: 'red', worsening: 'amber', 'doing-well': 'green' } as const;

/** The figures of a year: asked sheet by sheet (one owner's, of one service), entered, verified by a second person, frozen with the quarter. */
export class RehearsedFigures {
  private readonly sheets = new Map<RehearsedThing, Sheet>();
  private readonly frozen = new Set<Quarter>();
  private readonly monthsAsked = new Set<PeriodKey>();

  /** `fellBack`: a verified figure of a period is red, which is a relapse where its measure is watched after a recovery plan. */
  constructor(
    private readonly of: YearUnderway,
    private readonly fellBack: (red: { readonly measureId: MeasureId; readonly period: Period }, at: Moment) => void,
  ) {}

  /** Months of which some monthly measure has not been asked, and whose quarter is not frozen. */
  unaskedMonths(months: readonly PeriodKey[]): readonly PeriodKey[] {
    if (!this.of.council.measures.some(({ frequency }) => frequency === 'monthly')) return [];
    return months.filter((key) => !this.monthsAsked.has(key) && !this.frozen.has(quarterOf(getPeriod(key).endsOn).quarter));
  }

  open(asked: PeriodAsked, of: { readonly dueOn: CalendarDate; readonly follower: string; readonly named: string }, at: Moment): void {
    const periods = periodsAsked(asked);
    if (asked.month !== null) for (const { key } of periods) this.monthsAsked.add(key);
    const due = this.of.council.measures.filter(({ frequency }) => periods.some((period) => period.frequency === frequency));
    const sheets = grouped(due, ({ serviceId, ownerPostId, verifierPostId }) => `${serviceId} ${ownerPostId} ${verifierPostId}`);
    if (sheets.size === 0) return;
    this.of.record('FiguresOpened', `figures ${of.named}`, at);
    for (const [key, measures] of sheets) {
      const { serviceId, ownerPostId } = measures[0]!;
      const service = this.of.council.services.find((one) => one.serviceId === serviceId)?.name ?? 'a service';
      const sheet: Sheet = { thing: `sheet ${of.named} ${key}`, about: `${service}: figures for ${of.named}`, asked, serviceId, measures, dueOn: of.dueOn, follower: of.follower, state: sheetTransitions.first };
      this.sheets.set(sheet.thing, sheet);
      this.of.desk.ask({ ...askedOf(sheet), kind: 'enter-figures', postId: ownerPostId, dueOn: of.dueOn }, at.today);
    }
  }

  /** The owner enters a sheet, or a second person verifies it. What comes after the quarter is frozen is a correction of it. */
  act({ kind, thing }: DeskTask, by: PersonId, at: Moment): void {
    const sheet = this.sheets.get(thing)!;
    const close = () => this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
    if (kind === 'verify-figures') {
      sheet.state = sheetTransitions.next(sheet.state, 'verify');
      close();
      this.of.record('FiguresVerified', thing, at);
      return this.lookForRelapses(sheet, at);
    }
    sheet.state = sheetTransitions.next(sheet.state, 'enter');
    close();
    this.of.record(this.frozen.has(sheet.asked.quarter) ? 'FigureCorrected' : 'FiguresEntered', thing, at);
    const postId = this.of.posts.decidingPost(sheet.measures[0]!.verifierPostId, { permission: 'measures.verify', contributors: [by], on: at.today });
    this.of.desk.ask({ ...askedOf(sheet), kind: 'verify-figures', postId, dueOn: verificationAskedBy({ dueOn: sheet.dueOn, verifiedOn: this.verifiedOn(sheet) }, at) }, at.today);
  }

  /** The timetable dates the verification of a quarter's figures; a month's has no stage of its own. */
  private verifiedOn({ asked: { quarter, month } }: Sheet): CalendarDate | null {
    return month === null ? this.of.dayOf(verificationStage(quarter)) : null;
  }

  private lookForRelapses({ asked, measures }: Sheet, at: Moment): void {
    if (asked.month !== null) return;
    for (const { measureId, frequency } of measures) {
      const period = periodsAsked(asked).find((one) => one.frequency === frequency);
      if (period !== undefined && this.of.behaviour.exceptionOf(measureId, asked.quarter) === 'red') this.fellBack({ measureId, period }, at);
    }
  }

  freeze(year: FinancialYear, quarter: Quarter, at: Moment): void {
    this.frozen.add(quarter);
    this.of.record('FiguresFrozen', `figures q${quarter}`, at);
  }

  /** The quarter's figures as the exception rules see them now. A figure that nobody verified is missing only where the council has it wait. */
  exceptionFigures(quarter: Quarter): readonly ExceptionFigure[] {
    const sheets = [...this.sheets.values()].filter(({ asked }) => asked.quarter === quarter && asked.month === null);
    return sheets.flatMap((sheet) => sheet.measures.map((measure) => this.figureOf(measure, sheet, quarter)));
  }

  private figureOf({ measureId, serviceId }: RehearsedMeasure, { state }: Sheet, quarter: Quarter): ExceptionFigure {
    const figure = { measureId, serviceId, due: true, tenPercentBetter: false, bestEver: false, direction: 'same' } as const;
    if (state === 'open') return { ...figure, level: 'no-data' };
    if (state !== 'verified' && this.of.council.rules.unverifiedFigures === 'wait') return { ...figure, level: 'waiting' };
    const kind = this.of.behaviour.exceptionOf(measureId, quarter);
    if (kind === null) return { ...figure, level: 'green' };
    return { ...figure, level: levelOf[kind], direction: kind === 'worsening' ? 'worse' : 'same', bestEver: kind === 'doing-well' };
  }
}

const askedOf = ({ thing, about, serviceId, follower }: Sheet) => ({ thing, about, serviceId, follower });
