/** Why a decision about a half-yearly report was refused. */
export type ReportRefusal =
  | 'ReportNotFound'
  | 'RoundNotConcluded'
  | 'FiguresNotFrozen'
  | 'NotToBeComposed'
  | 'AlreadyChallenged'
  | 'NotInChallenge'
  | 'NotOfThisBody'
  | 'ChallengeTextMissing'
  | 'ChallengeNotFound'
  | 'ChallengeAnswered'
  | 'AnswerMissing'
  | 'AnsweredByChallenger'
  | 'BodyConcluded'
  | 'ChallengesUnanswered'
  | 'NotReadyToPublish'
  | 'ReportContentChanged'
  | 'PublicationDateNotCome';
