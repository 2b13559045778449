import { type ContributionRecord, listContributions } from '@golden-thread/application/contribution/read-contributions';
import { saveFigureDraft } from '@golden-thread/application/figure-sheet/enter-figures';
import { type FigureSheetView, readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate } from '@golden-thread/domain/calendar/date-format';
import { periodAsked, periodAt } from '@golden-thread/domain/measure/period';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsIn, ValidateNested } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { connectionsView } from '../connection/connections.view';
import { contributionsView } from '../contribution/contributions.view';
import { contributionPaths } from '../contribution/paths';
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
import { figureEntryView, fieldsOfSheet, withFaults } from './figure-entry.view';
import { formatFigure } from '../measure/labels';
import { statusView } from '../status/labels';
import { measurePaths } from '../measure/paths';
import { FigureRow } from './typed-figure.form';

/** A sheet as typed: only its shape is checked here; the rules of figures are the domain's and are said beside each figure. */
export class EnterFiguresForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FigureRow)
  figures: FigureRow[] = [];

  @IsIn(['save', 'check'], { message: 'Choose whether to save the draft or to check the figures.' })
  then!: 'save' | 'check';
}

/** A sheet with what of it is with colleagues, and what came back. */
type SheetToEnter = FigureSheetView & { readonly contributions: readonly ContributionRecord[] };

/** A sheet to type on: each figure beside last period, the same period last year and its target; as typed, each is checked. */
function enterFiguresView({ contributions, ...view }: SheetToEnter, form: FilledForm<object>): Page {
  const { sheet, lines, today } = view;
  const returned = lines.filter(({ figure }) => figure?.state === 'returned').length;
  return new Page('figure-sheet/enter-figures', {
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
    contributions: contributionsView(contributions, (part) => lines.find(({ measure }) => measure.id === part)?.measure.ref ?? part, today),
    bring: measurePaths.bringFiguresOf(sheet.id),
    handOut: contributionPaths.handOutOf('figure-sheet', sheet.id),
    returned,
    lines: lines.map((line, index) => figureEntryView(line, index, form)),
  });
}

const sheetStateLabels = { entered: 'Entered, waiting for verification', returned: 'Returned to the owner', verified: 'Verified' } as const;

/** A sheet for those who do not enter it: what stands on it, and what still waits. */
function figureSheetView({ sheet, lines, today }: FigureSheetView, { connections, mayRun }: { readonly connections: readonly object[]; readonly mayRun: boolean }): Page {
  const { key } = periodAt(sheet.year, 'quarterly', sheet.quarter);
  return new Page('figure-sheet/figure-sheet', {
    heading: `Figures of ${sheet.serviceName} for ${periodAsked(sheet).label}`,
    area: 'Measures',
    back: { href: `${measurePaths.sheets}?quarter=${key}`, text: 'Back to all figures of the quarter' },
    owner: sheet.ownerTitle,
    verifier: sheet.verifierTitle,
    due: longDate(sheet.dueOn),
    late: (sheet.state === 'open' || sheet.state === 'returned') && sheet.dueOn < today ? formatDueDate(sheet.dueOn, today) : null,
    connections,
    forService: mayRun && (sheet.state === 'open' || sheet.state === 'returned') ? contributionPaths.forServiceOf('figure-sheet', sheet.id) : null,
    history: `/history/figure-sheet/${sheet.id}`,
    rows: lines.map(({ measure, context, figure, withheld, checked }) => ({
      ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), period: context.period.label,
      value: formatFigure(figure, measure), status: statusView(checked.status),
      state: withheld !== null ? 'Shown once what the policy team asked about it is answered' : figure === null ? 'Not entered' : sheetStateLabels[figure.state],
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
      const connections = await connectionsView(this.database, person.actor, { kind: 'figure-sheet', id: sheetId, without: ['measure'] });
      return figureSheetView(view, { connections, mayRun: may(person.actor, 'reviews.run') });
    }
    return enterFiguresView({ ...view, contributions: await this.contributions(person, sheetId) }, blankForm(fieldsOfSheet(view), view.sheet.version));
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

  private async read(person: SignedIn, sheetId: FigureSheetId, typed?: EnterFiguresForm['figures']): Promise<SheetToEnter> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId, ...(typed && { typed }) }));
    return view.mayEnter ? { ...view, contributions: await this.contributions(person, sheetId) } : accepted(refuse('NotTheFiguresOwner'));
  }

  private readonly contributions = async ({ actor }: SignedIn, id: FigureSheetId): Promise<readonly ContributionRecord[]> =>
    accepted(await listContributions(this.database, actor, { paper: 'figure-sheet', id }));
}
