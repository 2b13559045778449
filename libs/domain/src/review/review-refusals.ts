/** Why a decision about a round or a service review was refused. */
export type ReviewRefusal =
  | 'NotYourService'
  | 'NotYourDirectorate'
  | 'ReviewNotOpen'
  | 'SectionsIncomplete'
  | 'NotAwaitingSignOff'
  | 'DecidedByAuthor'
  | 'ReasonMissing'
  | 'NoReviewToChase'
  | 'ReviewAlreadySubmitted'
  | 'ExtensionNotLater'
  | 'ExtensionBeyondClose'
  | 'RoundNotOpen'
  | 'RoundNotClosed'
  | 'ExceptionsUndecided'
  | 'ReviewNotFound'
  | 'RoundNotFound'
  | 'IssueForNobody';
