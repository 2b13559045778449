import type { RefusalWording } from './refusal-wording';

/** Refusals about tasks. */
export const taskRefusals = {
  NoSuchTaskKind: { status: 400, message: (details) => `There is no task called "${details['kind']}". Choose one from the list.` },
} satisfies Record<string, RefusalWording>;
