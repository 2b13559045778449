import type { PackFault } from '@golden-thread/application/council-pack/import-council-pack';
import { importApart } from '@golden-thread/application/import/import-apart';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { IsDay } from '../../http/day-field';
import { storedFiles, TakesFiles, type UploadedFile } from '../../http/uploads';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { importPaths } from './paths';

/** From which day the organisation chart holds; its two files come beside. */
export class ImportChartForm {
  @IsDay({ message: 'Enter the day from which the chart holds as a real date.' })
  from!: CalendarDate;
}

/** So many faults are shown; mended, the next hand-in shows the rest. */
const faultsShown = 200;

const importChartView = (form: FilledForm<object>, faults: readonly PackFault[] = []): Page =>
  new Page('import/import-chart', {
    heading: 'Bring an organisation chart', area: 'Administration', back: { href: importPaths.form, text: 'Back to Import' }, form,
    faults: faults.slice(0, faultsShown), left: Math.max(0, faults.length - faultsShown),
  });

const navigation = { section: 'administration', trail: 'back' } as const;

/** Takes in an organisation chart that holds from a day: what moved, was renamed, split, came together, closed or is new is shown before it is written. */
@Controller(importPaths.chart)
export class ImportChartPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'import.open-chart', navigation })
  show(): Page {
    return importChartView(blankForm());
  }

  @Post()
  @TakesFiles()
  @RoutePolicy({ permission: 'organisation.change', signIn: 'fresh', audit: 'import.propose-chart', navigation })
  async propose(
    @CurrentActor() actor: Actor,
    @FormBody(ImportChartForm) form: FilledForm<ImportChartForm>,
    @Req() request: { readonly files?: readonly UploadedFile[] },
  ): Promise<Page | SeeOther> {
    const files = storedFiles(request.files);
    const chosen = files.length === 2 || form.error('files') ? form : form.withError('files', 'Choose the two files of the chart: senior posts and junior posts.');
    if (!chosen.ok) return importChartView(chosen);
    const proposed = await importApart(this.database, actor, { act: 'propose', files, mappingId: null, chartFrom: form.values.from });
    if (!proposed.ok) return importChartView(form.refused(showRefusal(proposed.refusal)));
    if (proposed.value.state === 'proposed') return new SeeOther(importPaths.of(proposed.value.id));
    const { faults } = proposed.value;
    return importChartView(form.withError('files', `The chart has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}. Nothing was written. Mend what is listed and hand it in again.`), faults);
  }
}
