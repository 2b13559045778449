/** How the three statutory officers stand to an assessment: each agrees for themself, but nobody to what they led on. */

import type { Actor } from '../authority/actor';
import { contributorsOf } from '../authority/separation-of-duties';
import type { PersonId, PostId } from '../shared/id';
import { accept, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { DeskOutcome } from './decide-desk-set-up';
import { type DeskAssessment, deskStream, type StatutoryOfficer, statutoryOfficerKeys, statutoryOfficers, statutoryOfficersWithDeputy } from './desk-assessment';

/** The officers of whom something is still wanted: neither have they agreed, nor do they stand aside. */
export const officersToAgree = ({ agreedBy, stoodAside }: Pick<DeskAssessment, 'agreedBy' | 'stoodAside'>): readonly StatutoryOfficer[] =>
  statutoryOfficerKeys.filter((officer) => !agreedBy.includes(officer) && !stoodAside.includes(officer));

/** How an officer stands to an assessment, in words. */
export function officerStands({ agreedBy, stoodAside, deputies }: Pick<DeskAssessment, 'agreedBy' | 'stoodAside' | 'deputies'>, officer: StatutoryOfficer): string {
  if (stoodAside.includes(officer)) return 'led on some of it, and stands aside: the other two agree';
  const by = deputies.includes(officer) ? ' by their statutory deputy' : '';
  return agreedBy.includes(officer) ? `has agreed${by}` : `has not agreed yet${by === '' ? '' : ', and is to'}${by}`;
}

/** "Head of Paid Service; Chief Finance Officer (section 151) by their statutory deputy; the Monitoring Officer led on some of it and stood aside", as its paper says. */
export const officersAgreed = ({ agreedBy, stoodAside, deputies }: Pick<DeskAssessment, 'agreedBy' | 'stoodAside' | 'deputies'>): string =>
  [
    ...agreedBy.map((officer) => `${statutoryOfficers[officer]}${deputies.includes(officer) ? ' by their statutory deputy' : ''}`),
    ...stoodAside.map((officer) => `the ${statutoryOfficers[officer]} led on some of it and stood aside`),
  ].join('; ');

/** The characteristics that somebody, or whoever they stand in for, contributed to, by key. */
export const ledBy = ({ characteristics }: Pick<DeskAssessment, 'characteristics'>, persons: readonly PersonId[]): readonly string[] =>
  characteristics.filter(({ writers }) => writers.some((writer) => persons.includes(writer))).map(({ key }) => key);

/** What a statutory officer says, and who says it. */
interface OfficersWord {
  readonly officer: StatutoryOfficer;
  readonly remark: string;
  readonly actor: Actor;
}

const said = (remark: string): { readonly wording?: { readonly remark: string } } => (isBlank(remark) ? {} : { wording: { remark } });

/**
 * A statutory officer agrees for themself; nobody to what they led on, or whoever they stand in for. Refuses: `NotWithManagement`; `OfficerAgreedAlready`; `OfficerLed`.
 * Source: source-systems B9.5.
 */
export function decideOfficersAgreement(assessment: DeskAssessment, { officer, remark, actor }: OfficersWord): DeskOutcome {
  const { reference, agreedBy, stoodAside } = assessment;
  if (assessment.state !== 'management-team') return refuse('NotWithManagement', { reference });
  if (!officersToAgree(assessment).includes(officer)) return refuse('OfficerAgreedAlready', { officer });
  const statements = ledBy(assessment, contributorsOf(actor));
  if (statements.length > 0) return refuse('OfficerLed', { statements, standsAside: stoodAside.length === 0 });
  return accept({
    assessment: { ...assessment, agreedBy: [...agreedBy, officer] },
    event: { name: 'AssessmentAgreedByOfficer', stream: deskStream(assessment), payload: { reference, officer }, ...said(remark) },
  });
}

/**
 * A statutory officer who led on some of it stands aside, so that the other two agree; the record and the paper say so. One alone: of a second it is the deputy
 * who agrees. Refuses: `NotWithManagement`; `OfficerAgreedAlready`; `OfficerDidNotLead`; `OfficerStoodAside`.
 */
export function decideToStandAside(assessment: DeskAssessment, { officer, remark, actor }: OfficersWord): DeskOutcome {
  const { reference, stoodAside } = assessment;
  if (assessment.state !== 'management-team') return refuse('NotWithManagement', { reference });
  if (!officersToAgree(assessment).includes(officer)) return refuse('OfficerAgreedAlready', { officer });
  const statements = ledBy(assessment, contributorsOf(actor));
  if (statements.length === 0) return refuse('OfficerDidNotLead');
  const [other] = stoodAside;
  if (other !== undefined) return refuse('OfficerStoodAside', { officer: other });
  return accept({
    assessment: { ...assessment, stoodAside: [officer] },
    event: { name: 'AssessmentOfficerStoodAside', stream: deskStream(assessment), payload: { reference, officer, statements }, ...said(remark) },
  });
}

/** Whose deputy agrees in their place, and why. */
export interface DeputyOfOfficer {
  readonly officer: StatutoryOfficer;
  readonly postId: PostId | null;
  readonly reason: string;
}

/**
 * The deputy whom the law has an officer nominate agrees in their place: of the monitoring officer and of the chief finance officer; the head of paid service has
 * none. The deputy's post is none of the three. Refuses: `NotWithManagement`; `OfficerAgreedAlready`; `NoStatutoryDeputy`; `DeputyMissing`; `DeputyNotApart`; `ReasonMissing`.
 * Source: Local Government and Housing Act 1989, s. 5(7); Local Government Finance Act 1988, s. 114(6).
 */
export function decideDeputyOfOfficer(assessment: DeskAssessment, { officer, postId, reason }: DeputyOfOfficer): DeskOutcome {
  const { reference, officers, agreedBy, deputies, stoodAside } = assessment;
  if (assessment.state !== 'management-team') return refuse('NotWithManagement', { reference });
  if (agreedBy.includes(officer)) return refuse('OfficerAgreedAlready', { officer });
  if (!statutoryOfficersWithDeputy.includes(officer)) return refuse('NoStatutoryDeputy');
  if (postId === null) return refuse('DeputyMissing');
  if (Object.values(officers).includes(postId)) return refuse('DeputyNotApart');
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({
    assessment: {
      ...assessment, officers: { ...officers, [officer]: postId }, deputies: [...new Set([...deputies, officer])], stoodAside: stoodAside.filter((one) => one !== officer),
    },
    event: { name: 'AssessmentDeputyNamed', stream: deskStream(assessment), payload: { reference, officer, postId }, wording: { reason } },
  });
}
