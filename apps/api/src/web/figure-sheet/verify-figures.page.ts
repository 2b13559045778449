import { type FigureSheetView, readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { verifyFigures } from '@golden-thread/application/figure-sheet/verify-figures';
import type { Database } from '@golden-thread/application/shared/command';
import { formatLevel } from '@golden-thread/domain/measure/judged-levels';
import { periodAsked, periodKeyPattern } from '@golden-thread/domain/measure/period';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { FigureSheetId, MeasureId } from '@golden-thread/domain/shared/id';
import { refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { counted } from '../../http/paging';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, Matches, ValidateNested } from 'class-validator';
import { IsId } from '../../http/id-field';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
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
import { formatFigure } from '../measure/labels';
import { statusView } from '../status/labels';
import { formatWarning } from './labels';
import { evidencePaths } from '../evidence/paths';
import { measurePaths } from '../measure/paths';

class VerdictRow {
  @IsId({ message: 'The form came without its measures. Open the page again.' })
  measureId!: MeasureId;

  @Matches(periodKeyPattern, { message: 'The form came without its periods. Open the page again.' })
  period!: string;

  @IsIn(['verify', 'return'], { message: 'Choose whether you verify this figure or return it.' })
  verdict!: 'verify' | 'return';

  @IsString()
  @UpTo(figureLimits.reason, 'The reason')
  reason = '';
}

/** The second person's word on every figure that waits. */
export class VerifyFiguresForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => VerdictRow)
  figures: VerdictRow[] = [];
}

/** The figures that wait for the second person, each beside what it is measured against. */
function verifyFiguresView(view: FigureSheetView, form: FilledForm<object>): Page {
  const { sheet, lines } = view;
  const waiting = lines.filter(({ figure }) => figure?.state === 'entered');
  return new Page('figure-sheet/verify-figures', {
    heading: `Verify figures for ${periodAsked(sheet).label}`,
    area: 'Measures',
    back: { href: '/tasks', text: 'Back to my tasks' },
    caption: sheet.serviceName,
    form,
    owner: sheet.ownerTitle,
    missing: lines.filter(({ figure }) => figure === null).map(({ measure }) => measure.ref).join(', '),
    lines: waiting.map((line, index) => figureEntryView(line, index, form)),
  });
}

function figureEntryView({ measure, context, figure, checked, wantsPaper }: FigureSheetView['lines'][number], index: number, form: FilledForm<object>): object {
  const of = (key: string): string => `figures.${index}.${key}`;
  const verdict = form.typed(of('verdict'));
  const shown = (value: string | null, missing: string): string => (value === null ? missing : writeFigure(value, measure));
  return {
    index, ref: measure.ref, title: measure.title, href: measurePaths.of(measure.ref), period: context.period.label,
    measureId: measure.id, periodKey: context.period.key,
    paper: wantsPaper ? evidencePaths.of('measure', measure.id) : null,
    value: formatFigure(figure, measure),
    level: formatLevel(measure, figure?.value ?? null),
    parts: figure?.numerator ? `${figure.numerator} of ${figure.denominator ?? ''}` : null,
    dataStatus: figure?.dataStatus === 'final' ? null : figure?.dataStatus,
    before: shown(context.before, 'None'), aYearBefore: shown(context.aYearBefore, 'None'), target: shown(context.target, 'No target'),
    status: statusView(checked.status),
    warnings: checked.warnings.map((warning) => formatWarning(warning, measure)),
    commentary: figure?.commentary ?? '',
    version: figure?.version ?? 0,
    verify: verdict === 'verify', back: verdict === 'return',
    verdictError: form.error(of('verdict')), reason: form.typed(of('reason')), reasonError: form.error(of('reason')),
  };
}

const navigation = { section: 'measures', trail: 'back' } as const;

/** A second person verifies entered figures or returns them with a reason. */
@Controller(measurePaths.verification)
export class VerifyFiguresPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.verify', audit: 'figures.open-verification', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('sheet', ParseId) sheetId: FigureSheetId): Promise<Page> {
    const view = await this.read(person, sheetId);
    return verifyFiguresView(view, blankForm({}, view.sheet.version));
  }

  @Post()
  @RoutePolicy({ permission: 'measures.verify', audit: 'figures.verify', navigation })
  async verify(
    @CurrentPerson() person: SignedIn,
    @Param('sheet', ParseId) sheetId: FigureSheetId,
    @FormBody(VerifyFiguresForm) form: FilledForm<VerifyFiguresForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => verifyFiguresView(await this.read(person, sheetId), shown);
    const checked = withReasons(form);
    if (!checked.ok) return again(checked);
    const returns = form.values.figures.filter(({ verdict }) => verdict === 'return');
    const verified = await verifyFigures(this.database, person.actor, { sheetId, returns, ...form.sent });
    if (!verified.ok) return again(form.refused(showRefusal(verified.refusal)));
    const { verified: settled, returned } = verified.value;
    const banner = `You verified ${counted(settled, 'figure')}${returned === 0 ? '' : ` and returned ${returned}`}.`;
    return new SeeOther('/tasks', banner);
  }

  private async read(person: SignedIn, sheetId: FigureSheetId): Promise<FigureSheetView> {
    const view = accepted(await readFigureSheet(this.database, person.actor, { sheetId }));
    return view.mayVerify ? view : accepted(refuse('NotTheFiguresVerifier'));
  }
}

/** A figure goes back only with a reason: said beside the field, before anything is decided. */
function withReasons(form: FilledForm<VerifyFiguresForm>): FilledForm<VerifyFiguresForm> {
  if (!form.ok) return form;
  return form.values.figures.reduce(
    (shown, { verdict, reason }, index) =>
      verdict === 'return' && isBlank(reason) ? shown.withError(`figures.${index}.reason`, 'Say what is wrong: a figure is not returned without a reason.') : shown,
    form,
  );
}
