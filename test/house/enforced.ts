/**
 * The house's own checks, and whether the whole house keeps them already. One that it does not yet keep is tried on planted
 * violations all the same, so that it can be turned on here, in one line, on the day it holds.
 */
export const enforced = {
  /** Files of 15 lines or fewer: under one in ten; none above 300. */
  sizes: true,
  /** No file that only passes on what others export. */
  reExports: true,
  /** No export that nobody uses. */
  unusedExports: true,
  /** No word of our own where the field has one: in exported names and file names. */
  words: true,
  /** Nor in comments: the phrases that came back most often. */
  comments: true,
  /** Nor in what people read on pages. */
  pageTexts: true,
  /** Every page has its help: what it is for, who sees it, what happens next. */
  pageHelp: true,
  /** No limit of what people or API clients send typed where it is checked: it has a name beside domain's type. */
  limits: true,
  /** No page and no REST operation that reads before it acts: a decision is two transactions. */
  readsBeforeActs: true,
  /** Nothing of an address is taken for more than text before it was read, and ids are read by the one rule. */
  routeParameters: true,
  /** What ARCHITECTURE.md lists to be opened for a feature is what its code leads to, and no more than the aim. */
  features: true,
  /** Each of the twenty largest files says in one sentence without "and" what it is. */
  largestFiles: true,
  /** Documents name no file that is not there. */
  namedFiles: true,
};

export type HouseCheck = keyof typeof enforced;
