import type { RefusalWording } from './refusal-wording';

/** Refusals about council packs. What is wrong inside a pack is listed, not refused. */
export const importRefusals = {
  PackOfAnotherCouncil: {
    status: 422,
    message: ({ pack, council }) => `This pack is of the council "${pack}", and you are in ${council}. Choose the pack of this council, or mend ref on its sheet council.`,
    field: 'files',
  },
} satisfies Record<string, RefusalWording>;
