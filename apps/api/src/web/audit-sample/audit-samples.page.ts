import { type AuditSampleSummary, drawAuditSample, readAuditSample, readAuditSamples, recordAuditResult, type SampledFigureToday } from '@golden-thread/application/audit-sample/audit-sample';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type FinancialYear, financialYearOf, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type AuditResult, auditResults, auditSampleLimits } from '@golden-thread/domain/audit-sample/audit-sample';
import { getPeriod } from '@golden-thread/domain/measure/period';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { AuditSampleId, MeasureId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { IsId } from '../../http/id-field';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { IsYear } from '../../http/year-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { evidencePaths } from '../evidence/paths';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import { measurePaths } from '../measure/paths';
import type { Download } from '../page';

const sizeMessage = { message: `Say how many figures, from 1 to ${auditSampleLimits.figures}.` };

/** Which year, how many figures, and the seed with which they are drawn. */
export class DrawAuditSampleForm {
  @IsYear({ message: 'Choose a year of the list.' })
  year!: FinancialYear;

  @Type(() => Number)
  @IsInt(sizeMessage)
  @Min(1, sizeMessage)
  @Max(auditSampleLimits.figures, sizeMessage)
  size!: number;

  @MustSay('SampleSeedMissing')
  @IsString()
  @UpTo(auditSampleLimits.seed, 'The seed')
  seed = '';
}

/** What was found of one figure. */
export class RecordAuditResultForm {
  @IsId({ message: 'The form came without its figure. Open the page again.' })
  measure!: MeasureId;

  @IsIn(auditResults, { message: 'Choose what you found.' })
  result!: AuditResult;

  @MustSay<RecordAuditResultForm>('FindingMissing', ({ result }) => result !== 'pass')
  @IsString()
  @UpTo(auditSampleLimits.finding, 'What you found')
  finding = '';
}

const resultLabels: Readonly<Record<AuditResult, { readonly text: string; readonly colour: string }>> = {
  pass: { text: 'Passed', colour: 'green' }, amend: { text: 'To be corrected', colour: 'yellow' }, fail: { text: 'Failed', colour: 'red' },
};

const formatCheck = ({ figures, passed, amended, failed }: AuditSampleSummary): string =>
  [counted(figures, 'figure'), `${passed} passed`, `${amended} to be corrected`, `${failed} failed`, `${figures - passed - amended - failed} to check`].join(', ');

const above = [{ href: measurePaths.scorecard, text: 'Measures' }];

const toCheck = ({ figures, passed, amended, failed }: AuditSampleSummary): number => figures - passed - amended - failed;

const sampleList: ListDefinition<AuditSampleSummary> = {
  name: 'Samples of year-end figures',
  path: measurePaths.auditSamples,
  noun: 'sample',
  alsoCounted: (all) => [`${counted(all.reduce((sum, one) => sum + toCheck(one), 0), 'figure')} to check`],
  columns: {
    year: { title: 'Sample', by: ({ year }) => year, cell: ({ id, year, seed }) => ({ text: `Year-end figures of ${year}`, href: measurePaths.auditSampleOf(id), note: `Seed ${seed}` }) },
    drawn: { title: 'Drawn', by: ({ drawnAt }) => drawnAt, cell: ({ drawnAt, drawnByName }) => ({ text: `${shortDate(londonDate(drawnAt))}${drawnByName === null ? '' : `, ${drawnByName}`}` }) },
    check: { title: 'Checked', by: toCheck, cell: (sample) => ({ text: formatCheck(sample) }) },
  },
  filters: {
    year: { title: 'Year', of: ({ year }) => year },
    check: { title: 'Checked', of: (sample) => (toCheck(sample) === 0 ? 'All' : 'Some are to check') },
  },
  harm: toCheck,
  empty: { why: 'No sample has been drawn yet.', fills: 'Internal Audit draws one once year-end figures are verified.' },
};

type SamplesView = { readonly samples: readonly AuditSampleSummary[]; readonly mayDraw: boolean };

function auditSamplesView({ samples, mayDraw }: SamplesView, { council: { today } }: SignedIn, form: FilledForm<object>, query: ListQuery = {}): Page {
  const year = financialYearOf(today);
  return new Page('audit-sample/audit-samples', {
    heading: 'What Internal Audit checked of the figures',
    area: 'Measures',
    breadcrumbs: [...above, { href: measurePaths.auditSamples, text: 'Internal Audit’s samples' }],
    form,
    mayDraw,
    years: [year, neighbouringYear(year, -1)].map((one) => ({ value: one, text: one, selected: form.typed('year') === one })),
    list: listView(sampleList, samples, query),
  });
}

type SampleView = { readonly sample: AuditSampleSummary; readonly figures: readonly SampledFigureToday[]; readonly mayRecord: boolean };

function auditSampleView({ sample, figures, mayRecord }: SampleView, form: FilledForm<object>): Page {
  return new Page('audit-sample/audit-sample', {
    heading: `What Internal Audit found of the figures of ${sample.year}`,
    area: 'Measures',
    breadcrumbs: [...above, { href: measurePaths.auditSamples, text: 'Internal Audit’s samples' }, { href: measurePaths.auditSampleOf(sample.id), text: sample.year }],
    form,
    seed: sample.seed,
    check: formatCheck(sample),
    figures: figures.map((figure) => sampledFigureView(figure, mayRecord, form)),
  });
}

function sampledFigureView(figure: SampledFigureToday, mayRecord: boolean, form: FilledForm<object>): object {
  const { ref, title, measureId, period, value, valueToday, figureVersion, versionToday, result, finding, hasWorkingPaper } = figure;
  const isTyped = form.typed('measure') === measureId;
  return {
    ref, title, measureId, href: measurePaths.of(ref), period: getPeriod(period).label, value: writeFigure(value, figure),
    corrected: versionToday > figureVersion ? `Corrected since to ${writeFigure(valueToday, figure)}` : null,
    paper: hasWorkingPaper, evidence: evidencePaths.of('measure', measureId),
    tag: result === null ? null : resultLabels[result], finding,
    checked: figure.checkedAt === null ? null : `${shortDate(londonDate(figure.checkedAt))}${figure.checkedByName === null ? '' : `, ${figure.checkedByName}`}`,
    mayRecord: mayRecord && result === null,
    results: auditResults.map((one) => ({ value: one, text: resultLabels[one].text, checked: isTyped && form.typed('result') === one })),
    typed: isTyped ? form.typed('finding') : '',
    errors: isTyped ? { result: form.error('result'), finding: form.error('finding') } : {},
  };
}

const navigation = { section: 'measures', trail: 'breadcrumbs' } as const;

/** Every sample; Internal Audit draws another. */
@Controller(measurePaths.auditSamples)
export class AuditSamplesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'audit-samples.list', navigation })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const view = accepted(await readAuditSamples(this.database, person.actor));
    return listFile(sampleList, view.samples, query) ?? auditSamplesView(view, person, blankForm(), query);
  }

  @Post()
  @RoutePolicy({ permission: 'measures.audit', audit: 'audit-sample.draw', navigation })
  async draw(@CurrentPerson() person: SignedIn, @FormBody(DrawAuditSampleForm) form: FilledForm<DrawAuditSampleForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => auditSamplesView(accepted(await readAuditSamples(this.database, person.actor)), person, shown);
    if (!form.ok) return again(form);
    const drawn = await drawAuditSample(this.database, person.actor, { ...form.values, submission: form.submission });
    if (!drawn.ok) return again(form.refused(showRefusal(drawn.refusal)));
    return new SeeOther(measurePaths.auditSampleOf(drawn.value.sampleId), `${counted(drawn.value.figures, 'figure')} drawn.`);
  }
}

/** One sample, figure by figure; Internal Audit says what it found of each. */
@Controller(measurePaths.auditSample)
export class AuditSamplePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.see', audit: 'audit-sample.open', navigation })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('sample', ParseId) sampleId: AuditSampleId): Promise<Page> {
    return auditSampleView(accepted(await readAuditSample(this.database, actor, sampleId)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'measures.audit', audit: 'audit-sample.record', navigation })
  async record(@CurrentPerson() { actor }: SignedIn, @Param('sample', ParseId) sampleId: AuditSampleId, @FormBody(RecordAuditResultForm) form: FilledForm<RecordAuditResultForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => auditSampleView(accepted(await readAuditSample(this.database, actor, sampleId)), shown);
    if (!form.ok) return again(form);
    const { measure: measureId, result, finding } = form.values;
    const recorded = await recordAuditResult(this.database, actor, { sampleId, measureId, result, finding, submission: form.submission });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(measurePaths.auditSampleOf(sampleId), `${recorded.value.ref}: ${resultLabels[result].text.toLowerCase()}.`);
  }
}
