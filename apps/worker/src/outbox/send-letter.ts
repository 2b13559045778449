import type { LettersQueue } from '../queues/letters-queue';
import type { ErrandHandler } from './errand-handler';

/** Puts a letter on the queue. Carried means queued: the letter's own row says what became of it. */
export const sendLetter =
  (letters: LettersQueue): ErrandHandler =>
  async ({ councilId, target }) => {
    const { letterId } = target;
    if (!letterId) throw new Error('An errand to send a letter names no letter.');
    await letters.add({ councilId, letterId });
  };
