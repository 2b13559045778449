import { type ContributionRecord, listContributions } from '@golden-thread/application/contribution/read-contributions';
import { enterFigures } from '@golden-thread/application/figure-sheet/enter-figures';
import { type FigureSheetView, readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import type { Database } from '@golden-thread/application/shared/command';
import { formatLevel } from '@golden-thread/domain/measure/judged-levels';
import { periodAsked } from '@golden-thread/domain/measure/period';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
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
import { formatFault, formatWarning } from './labels';
import { formatFigure } from '../measure/labels';
import { statusView } from '../status/labels';
import { measurePaths } from '../measure/paths';

/** Only a button: what is submitted is the draft that the page shows. */
export class CheckFiguresForm {}

interface FiguresToCheck {
  readonly view: FigureSheetView;
  /** What colleagues were asked for and have not given back. */
  readonly notBack: readonly ContributionRecord[];
}

/** The figures as they will be entered: what they are, what they mean, what looks odd, what is missing. */
function checkFiguresView({ view, notBack }: FiguresToCheck, form: FilledForm<object>): Page {
  const { sheet, lines } = view;
  const missing = lines.filter(({ checked }) => checked.figure === null);
  const faults = lines.flatMap(({ measure, checked }) => checked.faults.map((fault) => formatFault(measure, fault)));
  return new Page('figure-sheet/check-figures', {
    heading: `Check the figures for ${periodAsked(sheet).label}`,
    area: 'Measures',
    back: { href: measurePaths.sheetOf(sheet.id), text: 'Back to the figures' },
    caption: sheet.serviceName,
    form,
    change: measurePaths.sheetOf(sheet.id),
    verifier: view.decidedBy ?? sheet.verifierTitle,
    missing: missing.map(({ measure }) => measure.ref).join(', '),
    faults,
    notBack: notBack.map(({ people, postTitle }) => people.join(', ') || postTitle).join('; '),
    mayEnter: faults.length === 0 && missing.length < lines.length,
    lines: lines.map(figureEntryView),
  });
}

const figureEntryView = ({ measure, context, checked }: FigureSheetView['lines'][number]): object => ({
  ref: measure.ref,
  title: measure.title,
  period: context.period.label,
  value: formatFigure(checked.figure, measure),
  level: formatLevel(measure, checked.figure?.value ?? null),
  parts: checked.figure?.numerator ? `${checked.figure.numerator} of ${checked.figure.denominator ?? ''}` : null,
  dataStatus: checked.figure === null || checked.figure.dataStatus === 'final' ? null : checked.figure.dataStatus,
  target: context.target === null ? 'No target' : writeFigure(context.target, measure),
  status: statusView(checked.status),
  warnings: checked.warnings.map((warning) => formatWarning(warning, measure)),
  commentary: checked.figure?.commentary ?? '',
});

const navigation = { section: 'measures', trail: 'back' } as const;

/** The owner looks at the drafted figures once more, with their statuses and what looks odd, and submits them. */
@Controller(measurePaths.check)
export class CheckFiguresPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.open-check', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) sheetId: FigureSheetId): Promise<Page> {
    const toCheck = await this.read(person, sheetId);
    return checkFiguresView(toCheck, blankForm({}, toCheck.view.sheet.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.enter', audit: 'figures.enter', navigation })
  async enter(
    @CurrentPerson() person: SignedIn,
    @Param('sheet', ParseId) sheetId: FigureSheetId,
    @FormBody(CheckFiguresForm) form: FilledForm<CheckFiguresForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => checkFiguresView(await this.read(person, sheetId), shown);
    if (!form.ok) return again(form);
    const entered = await enterFigures(this.database, person.actor, { sheetId, lines: 'as-drafted', ...form.sent });
    if (!entered.ok) return again(form.refused(showRefusal(entered.refusal)));
    const { service, verifier } = entered.value;
    return new SeeOther('/tasks', `The figures of ${service} are entered. The ${verifier} is asked to verify them.`);
  }

  private async read(person: SignedIn, sheetId: FigureSheetId): Promise<FiguresToCheck> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId }));
    if (!view.mayEnter) accepted(refuse('NotTheFiguresOwner'));
    const contributions = accepted(await listContributions(this.database, person.actor, { paper: 'figure-sheet', id: sheetId }));
    return { view, notBack: contributions.filter(({ state }) => state === 'asked') };
  }
}
