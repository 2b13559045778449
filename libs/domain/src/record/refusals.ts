/** Why a text is not withheld, or a person's data not erased. */
export type RecordRefusal = 'NoSuchText' | 'TextWithheldAlready' | 'PersonStillHere' | 'ReasonMissing';
