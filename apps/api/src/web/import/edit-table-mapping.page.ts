import { type MappingView, saveMapping, showMapping } from '@golden-thread/application/import/mappings';
import { columnsOfMapping, type MappedColumn } from '@golden-thread/application/import/mapped-columns';
import type { Database } from '@golden-thread/application/shared/command';
import { blankMapping, type FiguresMapping, lacksOf, mappingLimits, readLines, readSpellings, readUnits, writeSpellings, writeUnits } from '@golden-thread/domain/import/figures-mapping';
import { fileContents, longestSourceText, mostSources, sourceKeyPattern, type TableMapping } from '@golden-thread/domain/import/table-mapping';
import type { ImportMappingId } from '@golden-thread/domain/shared/id';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { importPaths } from './paths';

/** Where one column of the format comes from, as it is chosen and typed. */
class SourceRow {
  @Matches(sourceKeyPattern, { message: 'The form came without its columns. Open the page again.' })
  of!: string;

  @IsString()
  @MaxLength(longestSourceText, { message: 'Choose one of the columns offered.' })
  column = '';

  @IsString()
  @MaxLength(longestSourceText, { message: `Write at most ${longestSourceText} characters.` })
  constant = '';

  @IsString()
  @MaxLength(longestSourceText, { message: `Write at most ${longestSourceText} characters.` })
  blank = '';
}

/** The columns of the format with their sources, and words of the file's own, line by line. */
export class EditTableMappingForm {
  @IsArray()
  @ArrayMaxSize(mostSources)
  @ValidateNested({ each: true })
  @Type(() => SourceRow)
  sources: SourceRow[] = [];

  @IsString()
  @UpTo(mappingLimits.lists, 'The list of names')
  spellings = '';

  @IsString()
  @UpTo(mappingLimits.lists, 'The list of units')
  units = '';

  @IsString()
  @UpTo(mappingLimits.lists, 'The list of words')
  missing = '';
}

const mappingOf = ({ spellings, units, missing }: EditTableMappingForm): FiguresMapping => ({ ...blankMapping, spellings: readSpellings(spellings), units: readUnits(units), missing: readLines(missing) });

const sourcesOf = ({ sources }: EditTableMappingForm): TableMapping['sources'] =>
  Object.fromEntries(sources.map(({ of, column, constant, blank }) => [of, { column: textOrNull(column), constant: textOrNull(constant), blank: textOrNull(blank) }]));

const typedOf = ({ table, spellings, units, missing }: FiguresMapping, columns: readonly MappedColumn[]): Readonly<Record<string, unknown>> => ({
  spellings: writeSpellings(spellings), units: writeUnits(units), missing: missing.join('\n'),
  sources: columns.map(({ key }) => ({ of: key, column: table?.sources[key]?.column ?? '', constant: table?.sources[key]?.constant ?? '', blank: table?.sources[key]?.blank ?? '' })),
});

/** The columns of one sheet, each with the file's columns to choose from. */
function sourcesView(columns: readonly MappedColumn[], { sample }: MappingView, form: FilledForm<object>): readonly object[] {
  return columns.map(({ key, sheet, name, required, meaning, accepts }, index) => {
    const part = (of: string): string => `sources.${index}.${of}`;
    const field = (of: string): object => ({ id: `sources-${index}-${of}`, name: `sources[${index}][${of}]`, error: form.error(part(of)) });
    const chosen = form.typed(part('column'));
    return {
      of: key, sheet, title: name, hint: `${meaning}. Accepted: ${accepts}.`, required,
      fields: { of: field('of'), column: field('column'), constant: field('constant'), blank: field('blank') },
      items: [{ value: '', text: 'Not in the file' }, ...sample.columns.map((one) => ({ value: one, text: one }))].map((item) => ({ ...item, selected: chosen === item.value })),
      constant: form.typed(part('constant')), blank: form.typed(part('blank')),
    };
  });
}

function editTableMappingView(view: MappingView & { readonly columns: readonly MappedColumn[]; readonly table: TableMapping }, form: FilledForm<object>): Page {
  const { id, name, version, mapping, sample, rows, faults, columns, table } = view;
  const sources = sourcesView(columns, view, form) as readonly { readonly sheet: string }[];
  return new Page('import/edit-table-mapping', {
    heading: name,
    area: 'Administration',
    back: { href: importPaths.mappings, text: 'Back to Mappings' },
    form,
    version,
    file: sample.file,
    holds: fileContents[table.holds].title,
    sheets: [...new Set(columns.map(({ sheet }) => sheet))].map((sheet) => ({ sheet, sources: sources.filter((source) => source.sheet === sheet) })),
    asFile: importPaths.mappingFileOf(id),
    empty: lacksOf(mapping).length > 0,
    rows: rows.map(({ row, sheet, cells }) => ({ row, sheet, cells: cells.map(({ column, text }) => `${column}: ${text}`) })),
    faults,
  });
}

const navigation = { section: 'administration', trail: 'back' } as const;

/** A mapping of a file of posts and people, measures, actions, risks or objectives, made column by column and tried on the file's first rows each time it is saved. */
@Controller(importPaths.table)
export class EditTableMappingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import-mapping.show-table', navigation })
  show(@CurrentPerson() person: SignedIn, @Param('mapping', ParseId) mappingId: ImportMappingId): Promise<Page | SeeOther> {
    return this.page(person, mappingId);
  }

  @Post()
  @RoutePolicy({ permission: 'imports.run', signIn: 'fresh', audit: 'import-mapping.save-table', navigation })
  async save(
    @CurrentPerson() person: SignedIn,
    @Param('mapping', ParseId) mappingId: ImportMappingId,
    @FormBody(EditTableMappingForm) form: FilledForm<EditTableMappingForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(person, mappingId, form);
    const saved = await saveMapping(this.database, person.actor, { mappingId, mapping: mappingOf(form.values), sources: sourcesOf(form.values), ...form.sent });
    if (!saved.ok) return this.page(person, mappingId, form.refused(showRefusal(saved.refusal)));
    return new SeeOther(importPaths.tableOf(mappingId), `Version ${saved.value.version} is saved. Below is what it makes of the file.`);
  }

  private async page(person: SignedIn, mappingId: ImportMappingId, form?: FilledForm<object>): Promise<Page | SeeOther> {
    const view = accepted(await showMapping(this.database, person.actor, { mappingId }));
    const { table } = view.mapping;
    if (table === null) return new SeeOther(importPaths.mappingOf(mappingId));
    const columns = columnsOfMapping(table);
    return editTableMappingView({ ...view, columns, table }, form ?? blankForm(typedOf(view.mapping, columns), view.version));
  }
}
