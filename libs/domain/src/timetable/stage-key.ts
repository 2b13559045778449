/** The stable name of a stage within its year, such as 'q1.reviews-due' or 'h1.publish'. Titles may change, keys never do. */
export type StageKey = string;
