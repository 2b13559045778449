import { type MappingView, saveMapping, showMapping, writeMappingFile } from '@golden-thread/application/import/mappings';
import type { Database } from '@golden-thread/application/shared/command';
import { type BlankMeans, blankMeanings, type FigureColumns, figureColumns, type FiguresMapping, lacksOf, mappingLimits, readLines, readSpellings, readUnits, writeSpellings, writeUnits } from '@golden-thread/domain/import/figures-mapping';
import { type DataStatus, dataStatuses } from '@golden-thread/domain/measure/figure';
import type { ImportMappingId } from '@golden-thread/domain/shared/id';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { dataStatusLabels } from '../figure-sheet/labels';
import { Download } from '../page';
import { importPaths } from './paths';

/** Where the file has what the format wants: the names of its columns, empty where it has none; and words of the file's own, line by line. */
export class EditMappingForm implements Record<keyof FigureColumns | 'periodOfAll' | 'measureOfAll' | 'dataStatus' | 'spellings' | 'units' | 'blank' | 'missing' | 'missingNotes', string> {
  @IsString()
  measure = '';

  @IsString()
  period = '';

  @IsString()
  value = '';

  @IsString()
  numerator = '';

  @IsString()
  denominator = '';

  @IsString()
  note = '';

  @IsString()
  target = '';

  @IsString()
  wording = '';

  @IsString()
  status = '';

  @IsString()
  @UpTo(mappingLimits.constant, 'The measure')
  measureOfAll = '';

  @IsIn(['', ...dataStatuses], { message: 'Choose how firm the figures are.' })
  dataStatus = '';

  @IsIn(blankMeanings, { message: 'Choose what an empty figure means.' })
  blank: BlankMeans = 'missing';

  @IsString()
  @UpTo(mappingLimits.lists, 'The list of units')
  units = '';

  @IsString()
  @UpTo(mappingLimits.constant, 'The period')
  periodOfAll = '';

  @IsString()
  @UpTo(mappingLimits.lists, 'The list of names')
  spellings = '';

  @IsString()
  @UpTo(mappingLimits.lists, 'The list of words')
  missing = '';

  @IsString()
  @UpTo(mappingLimits.lists, 'The list of words')
  missingNotes = '';
}

const titles: Readonly<Record<keyof FigureColumns, string>> = {
  measure: 'Measure', period: 'Period', value: 'Figure', numerator: 'Number counted', denominator: 'Out of', note: 'Note', target: 'Target', wording: 'Wording of the target', status: 'Published status',
};

const mappingOf = (form: EditMappingForm): FiguresMapping => ({
  columns: Object.fromEntries(figureColumns.map((column) => [column, textOrNull(form[column])])) as unknown as FigureColumns,
  period: textOrNull(form.periodOfAll),
  measure: textOrNull(form.measureOfAll),
  dataStatus: form.dataStatus === '' ? null : (form.dataStatus as DataStatus),
  blank: form.blank,
  units: readUnits(form.units),
  spellings: readSpellings(form.spellings),
  missing: readLines(form.missing),
  missingNotes: readLines(form.missingNotes),
  table: null,
});

const typedOf = ({ columns, period, measure, dataStatus, blank, units, spellings, missing, missingNotes }: FiguresMapping): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(figureColumns.map((column) => [column, columns[column] ?? ''])),
  periodOfAll: period ?? '', measureOfAll: measure ?? '', dataStatus: dataStatus ?? '', blank, units: writeUnits(units), spellings: writeSpellings(spellings), missing: missing.join('\n'), missingNotes: missingNotes.join('\n'),
});

const blankLabels: Readonly<Record<BlankMeans, string>> = {
  missing: 'Nobody had the figure: the row is left out',
  'no-cases': 'There were no cases: the note says why',
  zero: 'Nothing was counted: 0',
};

const lackTexts = { measure: 'which column names the measure, or the one of all rows', period: 'the period: a column, or one for all rows', figure: 'where the figure, the target or the published status stands', columns: 'which of the file’s columns is which' } as const;

/** The file's columns to choose from, what is said of them so far, and what that makes of the file's first rows. */
function editMappingView({ id, name, version, mapping, sample, rows, faults }: MappingView, form: FilledForm<object>): Page {
  const items = (column: keyof FigureColumns) => [{ value: '', text: 'Not in the file' }, ...sample.columns.map((one) => ({ value: one, text: one }))].map((item) => ({ ...item, selected: form.typed(column) === item.value }));
  return new Page('import/edit-mapping', {
    heading: name,
    area: 'Administration',
    back: { href: importPaths.mappings, text: 'Back to Mappings' },
    form,
    version,
    file: sample.file,
    columns: figureColumns.map((column) => ({ id: column, title: titles[column], items: items(column) })),
    asFile: importPaths.mappingFileOf(id),
    firm: [{ value: '', text: 'Final, where nothing else is said' }, ...dataStatuses.map((value) => ({ value, text: dataStatusLabels[value] }))].map((item) => ({ ...item, selected: form.typed('dataStatus') === item.value })),
    blanks: blankMeanings.map((value) => ({ value, text: blankLabels[value], checked: form.typed('blank') === value })),
    lacks: lacksOf(mapping).map((lack) => lackTexts[lack]),
    rows: rows.map(({ row, sheet, cells }) => ({ row, sheet, cells: cells.map(({ column, text }) => `${titles[column as keyof FigureColumns]}: ${text}`) })),
    faults,
  });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** A mapping, made column by column, tried on its file's first rows each time it is saved. */
@Controller(importPaths.mapping)
export class EditMappingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import-mapping.show', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('mapping', ParseId) mappingId: ImportMappingId): Promise<Page | SeeOther> {
    const { mapping } = accepted(await showMapping(this.database, person.actor, { mappingId }));
    return mapping.table === null ? this.page(person, mappingId) : new SeeOther(importPaths.tableOf(mappingId));
  }

  @Post()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import-mapping.save', navigation })
  async save(
    @CurrentPerson() person: SignedIn,
    @Param('mapping', ParseId) mappingId: ImportMappingId,
    @FormBody(EditMappingForm) form: FilledForm<EditMappingForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, mappingId, form);
    const saved = await saveMapping(this.database, person.actor, { mappingId, mapping: mappingOf(form.values), ...form.sent });
    if (!saved.ok) return this.page(person, mappingId, form.refused(showRefusal(saved.refusal)));
    return new SeeOther(importPaths.mappingOf(mappingId), `Version ${saved.value.version} is saved. Below is what it makes of the file.`);
  }

  private async page(person: SignedIn, mappingId: ImportMappingId, form?: FilledForm<object>): Promise<Page> {
    const view = accepted(await showMapping(this.database, person.actor, { mappingId }));
    return editMappingView(view, form ?? blankForm(typedOf(view.mapping), view.version));
  }
}

/** A mapping as the file that the command takes: to keep it elsewhere, or to have it read more than a page can say. */
@Controller(importPaths.mappingFile)
export class DownloadMappingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import-mapping.download', navigation: 'machine' })
  async download(@CurrentPerson() person: SignedIn, @Param('mapping', ParseId) mappingId: ImportMappingId): Promise<Download> {
    const { fileName, text } = accepted(await writeMappingFile(this.database, person.actor, { mappingId }));
    return new Download('application/json', Buffer.from(text), fileName);
  }
}
