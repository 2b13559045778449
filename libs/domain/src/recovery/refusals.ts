/** Why a decision about a recovery plan can be refused. */
export type RecoveryRefusal =
  | 'NoSuchRecoveryPlan'
  | 'RecoveryPlanRunning'
  | 'NotBeingDrafted'
  | 'RecoveryPlanIncomplete'
  | 'NotAwaitingDecision'
  | 'DecidedByAuthor'
  | 'ReasonMissing'
  | 'NoUpdateAsked'
  | 'NotAwaitingVerdict'
  | 'JudgedByOwner'
  | 'PanelNotPresent'
  | 'NotThePlansDirector'
  | 'NotAccountableForThePlan'
  | 'NotThePanelChair';
