/** Why a council's choice of who reads what is not taken. */
export type ReadingRuleRefusal = 'NoSuchReadingMatter' | 'AudienceNotOffered' | 'ReadingRuleUnchanged';

/** Why something is not marked as exempt, or no longer. */
export type ExemptionRefusal = 'ExemptionEndsInPast' | 'ExemptionUnchanged' | 'NotExempt';

/** Why a change that gives somebody power, or a decision on one, is not taken. */
export type PowerRequestRefusal = 'NobodyToApprove' | 'NotAnApprover' | 'NoSuchPowerRequest' | 'PowerRequestDecided' | 'PowerRequestOfOneself' | 'PowerUnchanged';
