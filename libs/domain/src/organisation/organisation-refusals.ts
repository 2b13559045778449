import type { Refusal } from '../shared';

/** The facts that can stand in the way of changing the organisation. */
export const organisationRefusalCodes = [
  'AbsenceAlreadyCovered',
  'AlreadyAddedUnderCode',
  'AlreadyClosed',
  'AlreadyHoldsPost',
  'AlreadyOnCommittee',
  'DeputisesForThemselves',
  'DeputyNotInPost',
  'EndsBeforeItStarts',
  'HolderNotInPost',
  'HoldingAlreadyEnded',
  'LineManagementGoesInCircle',
  'MeetingAlreadyHeld',
  'MeetingAlreadyOnThatDay',
  'NameMissing',
  'NotHoldingPost',
  'NotOnCommittee',
  'NotWithinOpenPart',
  'PersonHasLeft',
  'PostClosed',
  'ShareTooLarge',
  'StillHasOpenParts',
] as const;
export type OrganisationRefusalCode = (typeof organisationRefusalCodes)[number];
export type OrganisationRefusal = Refusal<OrganisationRefusalCode>;
