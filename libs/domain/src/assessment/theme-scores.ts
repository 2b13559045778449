import { type Framework, scales } from './framework';

/** How the statements of one section were scored. */
export interface ThemeScores {
  readonly key: string;
  readonly title: string;
  /** How many have each score, from the lowest of the scale to the highest. */
  readonly counts: readonly number[];
  readonly unscored: number;
}

/** The scores by section, in the framework's order: no average, because a red is not made good by a green beside it. */
export function scoresByTheme({ scale, sections }: Pick<Framework, 'scale' | 'sections'>, scoreOf: (key: string) => number | null): readonly ThemeScores[] {
  const { least, names } = scales[scale];
  return sections.map(({ key, title, statements }) => {
    const scores = statements.map((statement) => scoreOf(statement.key));
    return { key, title, counts: names.map((_, at) => scores.filter((score) => score === least + at).length), unscored: scores.filter((score) => score === null).length };
  });
}
