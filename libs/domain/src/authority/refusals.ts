/** Why a council's choice of who reads what is not taken, and what each refusal tells. */
export interface ReadingRuleRefusals {
  readonly NoSuchReadingMatter: { readonly matter: string };
  readonly AudienceNotOffered: { readonly matter: string };
  readonly ReadingRuleUnchanged: { readonly matter: string };
}

/** Why something is not marked as exempt, or no longer. */
export interface ExemptionRefusals {
  readonly ExemptionEndsInPast: null;
  readonly ExemptionUnchanged: null;
  readonly NotExempt: null;
}
export type ExemptionRefusal = keyof ExemptionRefusals;

/** Why a change that gives somebody power, or a decision on one, is not taken, and what each refusal tells. */
export interface PowerRequestRefusals {
  /** `fallbackNamed`: whether the council has named a post that decides where there is no other administrator. */
  readonly NobodyToApprove: { readonly fallbackNamed: boolean };
  readonly NotAnApprover: null;
  readonly NoSuchPowerRequest: null;
  readonly PowerRequestDecided: null;
  readonly PowerRequestOfOneself: null;
  readonly PowerUnchanged: null;
}
export type PowerRequestRefusal = keyof PowerRequestRefusals;

/** Why a bearer token is not made or ended. */
export interface TokenRefusals {
  readonly NoSuchPerson: null;
  readonly NoSuchToken: null;
  readonly TokenEndedAlready: null;
  readonly TokenLabelMissing: null;
  readonly TokenLifetimeOutOfRange: null;
  readonly TokenOfSomebodyElse: null;
  readonly TokenScopesMissing: null;
}
