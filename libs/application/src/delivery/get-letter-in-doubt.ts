import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { type LetterInDoubt, listLettersInDoubt } from '@golden-thread/persistence/notice';
import { lacksPermission } from '../shared';

/** One letter of which an operator has to decide. Refuses: `NotPermitted`, `LetterNotInDoubt` (also when it is decided by now). */
export async function getLetterInDoubt(database: Database, actor: Actor, letterId: string): Promise<Outcome<LetterInDoubt>> {
  const lacking = lacksPermission(actor, 'deliveries.see');
  if (lacking) return lacking;
  const letters = await database.read(actor.councilId, listLettersInDoubt);
  const letter = letters.find(({ id }) => id === letterId);
  return letter ? accept(letter) : refuse('LetterNotInDoubt');
}
