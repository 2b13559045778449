import type { TargetRefusals } from '@golden-thread/domain/target/refusals';
import type { RefusalWordings } from './refusal-wording';

/** Refusals about targets. */
export const targetRefusals = {
  BaselineMissing: { status: 422, message: () => 'Say from which number the change is counted.', field: 'baseline' },
  ComparatorAgainstAim: { status: 422, message: () => '“Below another series” is for a measure where less is better, “above” for one where more is. Choose the other, or change the measure’s aim.', field: 'form' },
  ComparatorIsItself: { status: 422, message: () => 'A measure is not held against itself. Name another series.', field: 'comparator' },
  ComparatorMissing: { status: 422, message: () => 'Name the measure of the register that it is held against, such as HS07.', field: 'comparator' },
  ComparatorOfOtherFrequency: { status: 422, message: ({ ref, frequency }) => `${ref} is ${frequency}, so its figures are of other periods. Name a series of the same frequency.`, field: 'comparator' },
  TargetChangeMissing: { status: 422, message: () => 'Say by how much it changes: a reduction is negative, such as -10.', field: 'change' },
  TargetFrozen: { status: 409, message: ({ period }) => `The figures of ${period} are frozen, so its target stands. Set the target of a later period.` },
  TargetOutOfRange: {
    status: 422,
    message: ({ period, limit }) => `The target for ${period} is impossible: by the measure’s definition its figures end at ${limit}. Type one within the range, or change the definition first.`,
  },
  TargetNotALevel: { status: 422, message: ({ period, levels }) => `This measure is judged in words, so that its target for ${period} is one of its levels: a whole number from 1 to ${levels}.` },
  TargetNotANumber: { status: 422, message: ({ typed }) => `“${typed}” is not a number. Write a target such as 80 or 72.5.` },
  TargetSurprising: {
    status: 422,
    message: ({ period, target, expected }) => `${target} for ${period} is far from the ${expected} that was to be expected. Correct it, or confirm below that it is right.`,
    field: 'targets',
  },
  TargetUnchanged: { status: 422, message: ({ period }) => `The target for ${period} is that already. Change it, or go back.` },
} satisfies RefusalWordings<TargetRefusals>;
