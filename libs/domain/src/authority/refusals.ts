/** Why a council's choice of who reads what is not taken. */
export type ReadingRuleRefusal = 'NoSuchReadingMatter' | 'AudienceNotOffered' | 'ReadingRuleUnchanged';
