/** A mapping of a file that holds something else than figures: for each column of the sheets that it fills, where the file has it. */

/** What a file of a council's own may hold, and which sheets of the format it fills. Figures have a form of their own. */
export const fileContents = {
  figures: { title: 'Figures, targets or published statuses', sheets: [] },
  staff: { title: 'Posts, people, and who holds which post', sheets: ['posts', 'people', 'holdings'] },
  measures: { title: 'Measures', sheets: ['measures'] },
  actions: { title: 'Actions or milestones', sheets: ['actions'] },
  risks: { title: 'Risks', sheets: ['risks'] },
  objectives: { title: 'Objectives of plans', sheets: ['objectives'] },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly sheets: readonly string[] }>>;
export type FileContent = keyof typeof fileContents;

export const fileContentKeys = Object.keys(fileContents) as readonly FileContent[];

/** Where a column of the format comes from: a column of the file, with what an empty cell means; or the same text in every row. */
export interface TableSource {
  readonly column: string | null;
  readonly constant: string | null;
  readonly blank: string | null;
}

/** `sources`: by sheet and column, as "posts.title". */
export interface TableMapping {
  readonly holds: Exclude<FileContent, 'figures'>;
  readonly sources: Readonly<Record<string, TableSource>>;
}

/** So long is a text that stands in every row, or for an empty cell: characters. */
export const longestSourceText = 300;

/** How a source is named, and how many a form sends at most. */
export const sourceKeyPattern = /^[a-z-]{1,40}\.[a-z_]{1,40}$/;
export const mostSources = 100;

/** The sources that say something. */
export const sourcesSaid = (sources: TableMapping['sources']): TableMapping['sources'] =>
  Object.fromEntries(Object.entries(sources).filter(([, { column, constant }]) => column !== null || constant !== null));
