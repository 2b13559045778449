import { reviewPractice } from '@golden-thread/application/assessment/keep-practice';
import { makeOfAction } from '@golden-thread/application/assessment/make-of-action';
import { findWorkshop } from '@golden-thread/persistence/assessment/workshops';
import { type Act, type Cast, StoryStuck } from '../cast';

const owner = 'Alistair Penhaligon';

/** What the workshop's second action comes to once the extensions are recorded: how it is done from then on. */
async function agree(cast: Cast): Promise<void> {
  const workshop = await cast.read((reading) => findWorkshop(reading, 'WS-1'));
  const action = workshop?.actions.find(({ title }) => title.startsWith('Record every extension'));
  if (!workshop || !action) throw new StoryStuck('WS-1 has no action on extensions of time.');
  const text = 'An extension is agreed in writing before the day of decision. Its reason is chosen from six; the list goes to the team’s manager each Friday.';
  const practice = { kind: 'procedure', text, owner: { code: 'PLN' }, substitute: null, withinDays: null } as const;
  await cast.expectAccepted(makeOfAction(cast.database, await cast.as(owner), { workshopId: workshop.id, actionId: action.id, becomes: { kind: 'practice', practice }, submission: cast.submission() }));
}

const look = async (cast: Cast, said: { readonly decision: 'stands' | 'ends'; readonly text: string; readonly note: string }): Promise<void> => {
  await cast.expectAccepted(reviewPractice(cast.database, await cast.as(owner), { practiceId: 'PR-1', ...said, submission: cast.submission() }));
};

/** A tip of the toolkit that became a procedure note, looked at again with the follow-up. */
export const planningPractice: readonly Act[] = [
  { key: 'planning-practice-agreed', on: '2026-12-17', summary: 'How an extension of time is recorded stands as a procedure note', play: agree },
  {
    key: 'planning-practice-looked-at', on: '2027-01-20', summary: 'Alistair Penhaligon: the note stands, with a seventh reason',
    play: (cast) => look(cast, { decision: 'stands', text: 'An extension is agreed in writing before the day of decision. Its reason is chosen from seven; the list goes to the team’s manager each Friday.', note: 'The follow-up asked for “waiting for a consultee”.' }),
  },
];

/** By June the note is a chapter of the service’s manual. */
export const planningPracticeEnded: readonly Act[] = [
  { key: 'planning-practice-ended', on: '2027-06-08', summary: 'The note has become a chapter of the planning manual', play: (cast) => look(cast, { decision: 'ends', text: '', note: 'It is a chapter of the planning manual now, which is kept by its own editor.' }) },
];
