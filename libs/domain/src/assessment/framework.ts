/** A framework: the statements by which a service or a council is assessed, with what they are scored on. One framework is one open file. */

/** What a file of a framework says it is, so that a later format can be told from this one. */
export const frameworkFormat = 'golden-thread-framework/1';

/**
 * On what a statement is scored. `one-to-five`: between a poor and an excellent service, as the Planning Advisory Service does; `plus-minus`:
 * a strength or a weakness (Spelthorne); `heat`: red, amber or green; `met`: met, partly met or not.
 */
export const scales = {
  'one-to-five': { least: 1, most: 5, names: ['1', '2', '3', '4', '5'] },
  'plus-minus': { least: 0, most: 1, names: ['Minus', 'Plus'] },
  heat: { least: 0, most: 2, names: ['Red', 'Amber', 'Green'] },
  met: { least: 0, most: 2, names: ['Not met', 'Partly met', 'Met'] },
} as const satisfies Readonly<Record<string, { readonly least: number; readonly most: number; readonly names: readonly string[] }>>;
export type Scale = keyof typeof scales;

/** A score, in the scale's own words: '4', 'Plus', 'Amber'. */
export const scoreName = (scale: Scale, score: number): string => scales[scale].names[score - scales[scale].least] ?? String(score);

/** Something that may help with a statement. Numbers run through a section, as in the published toolkit. */
export interface Tip {
  readonly number: number;
  readonly text: string;
}

/** What is discussed and scored. `poor` and `excellent` are the ends of the scale in words; one that has neither is said in `text`. */
export interface FrameworkStatement {
  /** Stable over versions of the framework, so that a score can be compared with an earlier one: 'pm-1'. */
  readonly key: string;
  readonly title: string;
  readonly text: string | null;
  readonly poor: string | null;
  readonly excellent: string | null;
  readonly tips: readonly Tip[];
  /** How the source itself was scored, where it tells: a council's own list of strengths and weaknesses. Nobody is compared with it. */
  readonly given?: number;
}

/** What is worked through in one sitting. `minutes`: the shortest and the longest it usually takes; null where nobody says. */
export interface FrameworkSection {
  readonly key: string;
  readonly title: string;
  readonly introduction: string;
  readonly minutes: readonly [shortest: number, longest: number] | null;
  /** What is asked about each statement, in order. */
  readonly questions: readonly string[];
  readonly statements: readonly FrameworkStatement[];
}

/** Where a framework comes from, and under which terms its words may be used. */
export interface FrameworkSource {
  readonly title: string;
  readonly publisher: string;
  readonly address: string | null;
  readonly licence: string;
  /** 'restated': in our own words; 'verbatim': as published, built by a council from its own copy. */
  readonly wording: 'restated' | 'verbatim' | 'own';
}

export interface Framework {
  readonly format: typeof frameworkFormat;
  /** Stable over its versions: 'pas-performance-management'. */
  readonly key: string;
  /** Whoever changes the file counts it up: '1', '2'. A session keeps the one it began with. */
  readonly version: string;
  readonly title: string;
  readonly source: FrameworkSource;
  readonly scale: Scale;
  readonly sections: readonly FrameworkSection[];
}

/** How much of each there may be: characters, or how many. */
export const frameworkLimits = { key: 60, version: 20, title: 200, text: 4000, question: 300, tip: 600, sections: 30, statements: 120, tips: 60, questions: 20, minutes: 480, bytes: 1_000_000 } as const;

/** Small letters, figures and dashes. */
export const frameworkKeyPattern = /^[a-z0-9][a-z0-9-]*$/;

/** Every statement of a framework in its order. */
export const statementsOf = ({ sections }: Pick<Framework, 'sections'>): readonly FrameworkStatement[] => sections.flatMap(({ statements }) => statements);
