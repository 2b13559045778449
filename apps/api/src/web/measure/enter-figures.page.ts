import { saveFigureDraft } from '@golden-thread/application/measure/enter-figures';
import { type FigureSheetView, readFigureSheet } from '@golden-thread/application/measure/read-figure-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import { dataStatuses } from '@golden-thread/domain/measure/figure';
import { numberNames } from '@golden-thread/domain/measure/measure';
import { periodAsked, periodAt, periodKeyPattern } from '@golden-thread/domain/measure/period';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { FigureSheetId, MeasureId } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { connectionsView } from '../connection/connections.view';
import {
  accepted,
  blankForm,
  CurrentPerson,
  DATABASE,
  type FilledForm,
  FormBody,
  Page,
  RoutePolicy,
  SeeOther,
  showRefusal,
  type SignedIn,
} from '../kit';
import { formatFault, formatFigure, statusView, formatWarning } from './labels';
import { measurePaths } from './paths';
import { TypedFigureForm } from './typed-figure.form';

class FigureRow extends TypedFigureForm {
  @IsId({ message: 'The form came without its measures. Open the page again.' })
  measureId!: MeasureId;

  @Matches(periodKeyPattern, { message: 'The form came without its periods. Open the page again.' })
  period!: string;
}

/** A sheet as typed: only its shape is checked here; the rules of figures are the domain's and are said beside each figure. */
export class EnterFiguresForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FigureRow)
  figures: FigureRow[] = [];

  @IsIn(['save', 'check'], { message: 'Choose whether to save the draft or to check the figures.' })
  then!: 'save' | 'check';
}

/** What is known of a sheet already (its draft, else what was entered), as the fields of its form. */
const fieldsOfSheet = ({ lines }: FigureSheetView): { readonly figures: readonly object[] } => ({
  figures: lines.map(({ measure, context, typed }) => ({ measureId: measure.id, period: context.period.key, ...typed })),
});

/** A sheet to type on: each figure beside last period, the same period last year and its target; as typed, each is checked. */
function enterFiguresView(view: FigureSheetView, form: FilledForm<object>): Page {
  const { sheet, lines, today } = view;
  const returned = lines.filter(({ figure }) => figure?.state === 'returned').length;
  return new Page('measure/enter-figures', {
    heading: `Enter figures for ${periodAsked(sheet).label}`,
    area: 'Measures',
    back: { href: '/tasks', text: 'Back to my tasks' },
    caption: sheet.serviceName,
    form,
    due: longDate(sheet.dueOn),
    dueWording: sheet.state === 'entered' ? 'entered, and waiting to be verified' : formatDueDate(sheet.dueOn, today),
    late: sheet.dueOn < today && (sheet.state === 'open' || sheet.state === 'returned'),
    verifier: sheet.verifierTitle,
    hasDraft: view.hasDraft,
    returned,
    lines: lines.map((line, index) => figureEntryView(line, index, form)),
  });
}

/** A box as it was ticked, or as it is known. */
const isTicked = (typed: unknown): boolean => typed === 'yes' || typed === true;

type FigureEntry = FigureSheetView['lines'][number];

function figureEntryView({ measure, context, figure, checked }: FigureEntry, index: number, form: FilledForm<object>): object {
  const name = (field: string): string => `figures[${index}][${field}]`;
  const field = (key: string): object => ({
    id: `figures-${index}-${key}`, name: name(key), value: form.typed(`figures.${index}.${key}`), error: form.error(`figures.${index}.${key}`),
  });
  const shown = (value: string | null, missing: string): string => (value === null ? missing : writeFigure(value, measure));
  const chosen = String(form.typed(`figures.${index}.dataStatus`) || 'final');
  const commentary = String(form.typed(`figures.${index}.commentary`) ?? '');
  return {
    index, ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), unit: measure.unit, names: measure.formula === 'ratio' ? numberNames(measure.register) : null,
    period: context.period.label, definition: measure.register.definition,
    measureId: measure.id, periodKey: context.period.key,
    before: shown(context.before, 'None'), aYearBefore: shown(context.aYearBefore, 'None'), target: shown(context.target, 'No target'),
    value: field('value'), numerator: field('numerator'), denominator: field('denominator'), commentary: field('commentary'),
    dataStatus: { ...field('dataStatus'), items: dataStatuses.map((value) => ({ value, text: value, selected: value === chosen })) },
    noCases: { id: `figures-${index}-noCases`, name: name('noCases'), checked: isTicked(form.typed(`figures.${index}.noCases`)), error: form.error(`figures.${index}.noCases`) },
    returned: figure?.state === 'returned' ? (figure.returnReason ?? '') : null,
    settled: figure?.state === 'verified' || figure?.frozen === true,
    status: checked.figure === null ? null : statusView(checked.status),
    warnings: checked.warnings.map((warning) => formatWarning(warning, measure)),
    openCommentary: commentary !== '' || isTicked(form.typed(`figures.${index}.noCases`)) || checked.status.level === 'red' || form.error(`figures.${index}.commentary`) !== undefined,
  };
}

const sheetStateLabels = { entered: 'Entered, waiting for verification', returned: 'Returned to the owner', verified: 'Verified' } as const;

/** A sheet for those who do not enter it: what stands on it, and what still waits. */
function figureSheetView({ sheet, lines, today }: FigureSheetView, connections: readonly object[]): Page {
  const { key } = periodAt(sheet.year, 'quarterly', sheet.quarter);
  return new Page('measure/figure-sheet', {
    heading: `Figures of ${sheet.serviceName} for ${periodAsked(sheet).label}`,
    area: 'Measures',
    back: { href: `${measurePaths.sheets}?quarter=${key}`, text: 'Back to all figures of the quarter' },
    owner: sheet.ownerTitle,
    verifier: sheet.verifierTitle,
    due: longDate(sheet.dueOn),
    late: (sheet.state === 'open' || sheet.state === 'returned') && sheet.dueOn < today ? formatDueDate(sheet.dueOn, today) : null,
    connections,
    history: `/history/figure-sheet/${sheet.id}`,
    rows: lines.map(({ measure, context, figure, checked }) => ({
      ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), period: context.period.label,
      value: formatFigure(figure, measure), status: statusView(checked.status),
      state: figure === null ? 'Not entered' : sheetStateLabels[figure.state],
    })),
  });
}

const navigation = { section: 'measures', trail: 'back' } as const;

/** The owner types the figures of a sheet, saves them as a draft, or goes on to check them; others see what stands on it. */
@Controller(measurePaths.sheet)
export class EnterFiguresPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'figures.open-entry', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) sheetId: FigureSheetId): Promise<Page> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId }));
    // What is verified is settled: whoever entered it sees it as everybody does, and corrects a figure on its measure's page.
    if (!view.mayEnter || view.sheet.state === 'verified') {
      return figureSheetView(view, await connectionsView(this.database, person.actor, { kind: 'figure-sheet', id: sheetId, without: ['measure'] }));
    }
    return enterFiguresView(view, blankForm(fieldsOfSheet(view), view.sheet.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.save-draft', navigation })
  async save(
    @CurrentPerson() person: SignedIn,
    @Param('sheet', ParseId) sheetId: FigureSheetId,
    @FormBody(EnterFiguresForm) form: FilledForm<EnterFiguresForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return enterFiguresView(await this.read(person, sheetId), form);
    const { figures: lines, then } = form.values;
    if (then === 'check') {
      const view = await this.read(person, sheetId, lines);
      const checked = withFaults(form, view);
      if (!checked.ok) return enterFiguresView(view, checked);
    }
    const saved = await saveFigureDraft(this.database, person.actor, { sheetId, lines, submission: form.submission });
    if (!saved.ok) return enterFiguresView(await this.read(person, sheetId, lines), form.refused(showRefusal(saved.refusal)));
    return then === 'check'
      ? new SeeOther(measurePaths.sheetOf(sheetId, 'check'))
      : new SeeOther(measurePaths.sheetOf(sheetId), 'The draft is saved. Nothing is entered until you check and submit it.');
  }

  private async read(person: SignedIn, sheetId: FigureSheetId, typed?: EnterFiguresForm['figures']): Promise<FigureSheetView> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId, ...(typed && { typed }) }));
    return view.mayEnter ? view : accepted(refuse('NotTheFiguresOwner'));
  }
}

/** Says each fault beside its field; the place of a line on the form is its place on the sheet. */
function withFaults(form: FilledForm<EnterFiguresForm>, view: FigureSheetView): FilledForm<EnterFiguresForm> {
  const faults = view.lines.flatMap(({ measure, checked }, index) => checked.faults.map((fault) => ({ measure, index, fault })));
  return faults.reduce((shown, { measure, index, fault }) => shown.withError(`figures.${index}.${fault.field}`, formatFault(measure, fault)), form);
}
