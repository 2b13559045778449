/** Why a text is not withheld. */
export type RecordRefusal = 'NoSuchText' | 'TextWithheldAlready' | 'ReasonMissing';
