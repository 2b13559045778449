/** Whose stages are whose: which dates of a year concern somebody, by the roles and posts that are theirs. */

import type { Role } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import { type StageDefinition, workOf } from './stage-definition';
import type { StageKey } from './stage-key';
import { asksSomebody, type StageAudience, type StageOwner } from './stage-work';

/** What somebody answers for on a day: roles, and codes of posts, of services and directorates that they head, of committees that they chair (and their kinds), and references of measures. */
export interface Responsibilities {
  readonly roles: readonly Role[];
  readonly posts: readonly string[];
  readonly services: readonly string[];
  readonly directorates: readonly string[];
  readonly committees: readonly string[];
  readonly measures: readonly string[];
}

/** Who looks after the year as a whole: each of its dates is theirs. */
const lookAfterAll: readonly Role[] = ['policy-officer', 'auditor'];

const heads: readonly Role[] = ['director', 'service-manager'];
const members: readonly Role[] = ['lead-member', 'committee-chair', 'scrutiny-member'];

/** Whom shipped stages concern beside those whom they ask, and their owners. */
const rolesOfStages: readonly { readonly of: RegExp; readonly roles: readonly Role[] }[] = [
  { of: /^q\d\.(round-opens|entry-closes)$/, roles: ['service-manager', 'unit-manager'] },
  { of: /^q\d\.(verified|reviews-due)$/, roles: heads },
  { of: /^q\d\.corporate-review$/, roles: ['director', 'lead-member'] },
  { of: /^q\d\.(members|service-committees)$/, roles: [...members, 'director', 'democratic-services'] },
  { of: /^h\d\.scrutiny$/, roles: ['committee-chair', 'scrutiny-member', 'director', 'democratic-services'] },
  { of: /^h\d\.cabinet$/, roles: ['lead-member', 'director', 'democratic-services'] },
  { of: /^h\d\.publish$/, roles: [...members, 'director'] },
  { of: /^(cascade\.service-plans|planning\..*)$/, roles: heads },
  { of: /^cascade\.unit-plans$/, roles: ['service-manager', 'unit-manager'] },
  { of: /^budget\./, roles: ['director', 'lead-member'] },
  { of: /^(appraisal|check-in)\./, roles: [...heads, 'unit-manager', 'employee'] },
  { of: /^(recess|(next-)?pre-election)\./, roles: [...heads, ...members, 'democratic-services'] },
];

/** Roles whose holders are told of a year that is published. Everybody else is asked when something is due. */
export const yearRecipientRoles: readonly Role[] = ['policy-officer', ...heads, 'unit-manager', ...members, 'democratic-services'];

const includesAny = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));

/** Of an audience that may name nobody, and then means all of them. */
const headsOneOf = (own: readonly string[], named: readonly string[]): boolean => own.length > 0 && (named.length === 0 || includesAny(own, named));

function isAmong({ of, named }: StageAudience, own: Responsibilities): boolean {
  switch (of) {
    case 'services':
    case 'directorates':
    case 'measures':
      return headsOneOf(own[of], named);
    case 'roles':
    case 'posts':
    case 'committees':
      return includesAny(own[of], named);
    case 'owner':
      return false;
  }
}

const owns = ({ of, named }: StageOwner, own: Responsibilities): boolean => (of === 'role' ? own.roles : own.posts).includes(named as never);

/** Whether a stage of the year is somebody's: they look after the year, are asked by it, own it, or have a role that it concerns. */
export function concernsThem(stage: Pick<StageDefinition, 'key' | 'work'>, own: Responsibilities): boolean {
  if (includesAny(own.roles, lookAfterAll)) return true;
  const work = workOf(stage);
  const isTheirs = (asksSomebody(work) && isAmong(work.audience, own)) || (work.owner !== undefined && owns(work.owner, own));
  return isTheirs || rolesOfStages.some(({ of, roles }) => of.test(stage.key) && includesAny(roles, own.roles));
}

/** The codes of posts that a year's stages name: those who are asked or own one by their post, whatever role it gives. */
export const postsNamedIn = (definitions: readonly StageDefinition[]): readonly string[] => [
  ...new Set(
    definitions.flatMap((definition) => {
      const work = workOf(definition);
      const owner = work.owner?.of === 'post' ? [work.owner.named] : [];
      return asksSomebody(work) && work.audience.of === 'posts' ? [...owner, ...work.audience.named] : owner;
    }),
  ),
];

/** A date of a year as somebody is told of it. `isAsked`: they are asked for something by then. */
interface OwnDate {
  readonly stage: StageKey;
  readonly title: string;
  readonly on: CalendarDate;
  readonly isAsked: boolean;
}

/** The dates of a year that are somebody's, from a day on, the earliest first. */
export const ownDates = (
  stages: readonly (Pick<StageDefinition, 'key' | 'title' | 'work'> & { readonly date: CalendarDate | null })[],
  { own, from }: { readonly own: Responsibilities; readonly from: CalendarDate },
): readonly OwnDate[] =>
  stages
    .flatMap((stage): OwnDate[] => {
      if (stage.date === null || stage.date < from || !concernsThem(stage, own)) return [];
      const work = workOf(stage);
      return [{ stage: stage.key, title: stage.title, on: stage.date, isAsked: asksSomebody(work) && (isAmong(work.audience, own) || (work.audience.of === 'owner' && owns(work.owner, own))) }];
    })
    .sort((one, other) => one.on.localeCompare(other.on));
