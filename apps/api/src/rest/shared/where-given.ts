import { ValidateIf } from 'class-validator';

/** A field that may be left out, and is held to its rules where it is there: `null` is not the same as nothing. */
export const WhereGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
