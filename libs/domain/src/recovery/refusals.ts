/** Why a decision about a recovery plan can be refused. */
export type RecoveryRefusal =
  | 'NoSuchRecoveryPlan'
  | 'RecoveryPlanRunning'
  | 'NotBeingDrafted'
  | 'RecoveryPlanIncomplete'
  | 'ActionOwnerUnknown'
  | 'NotAwaitingDecision'
  | 'DecidedByAuthor'
  | 'ReasonMissing'
  | 'NoUpdateAsked'
  | 'UpdateValueImpossible'
  | 'UpdateValueSurprising'
  | 'NotAwaitingVerdict'
  | 'JudgedByOwner'
  | 'PanelNotPresent'
  | 'NotThePlansDirector'
  | 'NotAccountableForThePlan'
  | 'NotThePanelChair';
