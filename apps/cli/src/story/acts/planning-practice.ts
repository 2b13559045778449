import { askUnderPractice, meetPracticeRequest, reviewPractice } from '@golden-thread/application/assessment/keep-practice';
import { makeOfAction } from '@golden-thread/application/assessment/make-of-action';
import type { NewPractice } from '@golden-thread/domain/assessment/decide-practice';
import { findPractice, listPracticeRequests } from '@golden-thread/persistence/assessment/practices';
import { findWorkshop } from '@golden-thread/persistence/assessment/workshops';
import { type Act, type Cast, StoryStuck } from '../cast';

const owner = 'Alistair Penhaligon';

/** What an action of the workshop comes to: how it is done from then on. */
async function agree(cast: Cast, { action: begins, ...said }: Pick<NewPractice, 'kind' | 'text' | 'withinDays'> & { readonly action: string }): Promise<void> {
  const workshop = await cast.read((reading) => findWorkshop(reading, 'WS-1'));
  const action = workshop?.actions.find(({ title }) => title.startsWith(begins));
  if (!workshop || !action) throw new StoryStuck(`WS-1 has no action that begins "${begins}".`);
  const becomes = { kind: 'practice', practice: { ...said, owner: { code: 'PLN' }, substitute: null } } as const;
  await cast.expectAccepted(makeOfAction(cast.database, await cast.as(owner), { workshopId: workshop.id, actionId: action.id, becomes, submission: cast.submission() }));
}

const note = {
  action: 'Record every extension', kind: 'procedure', withinDays: null,
  text: 'An extension is agreed in writing before the day of decision. Its reason is chosen from six; the list goes to the team’s manager each Friday.',
} as const;
const serviceLevel = {
  action: 'Look at speed', kind: 'service-level', withinDays: 5,
  text: 'Whoever asks how fast planning decides has the figures of the month within five working days, majors and others apart.',
} as const;

async function ask(cast: Cast): Promise<void> {
  await cast.expectAccepted(askUnderPractice(cast.database, await cast.as('Charlotte Mellor'), { practiceId: 'PR-2', what: 'Majors decided in January, for the agents’ forum', submission: cast.submission() }));
}

async function give(cast: Cast): Promise<void> {
  const [request] = await cast.read(async (reading) => listPracticeRequests(reading, (await findPractice(reading, 'PR-2'))!.id));
  await cast.expectAccepted(meetPracticeRequest(cast.database, await cast.as(owner), { practiceId: 'PR-2', request: request!.id, submission: cast.submission() }));
}

const look = async (cast: Cast, said: { readonly decision: 'stands' | 'ends'; readonly text: string; readonly note: string }): Promise<void> => {
  await cast.expectAccepted(reviewPractice(cast.database, await cast.as(owner), { practiceId: 'PR-1', ...said, submission: cast.submission() }));
};

/** A tip of the toolkit that became a procedure note, looked at again with the follow-up. */
export const planningPractice: readonly Act[] = [
  { key: 'planning-practice-agreed', on: '2026-12-17', summary: 'How an extension of time is recorded stands as a procedure note', play: (cast) => agree(cast, note) },
  {
    key: 'planning-practice-looked-at', on: '2027-01-20', summary: 'Alistair Penhaligon: the note stands, with a seventh reason',
    play: (cast) => look(cast, { decision: 'stands', text: 'An extension is agreed in writing before the day of decision. Its reason is chosen from seven; the list goes to the team’s manager each Friday.', note: 'The follow-up asked for “waiting for a consultee”.' }),
  },
  { key: 'planning-service-level-agreed', on: '2027-01-25', summary: 'Whoever asks how fast planning decides is answered within five working days', play: (cast) => agree(cast, serviceLevel) },
  { key: 'planning-figures-asked', on: '2027-02-10', summary: 'Charlotte Mellor asks for January’s decisions on majors', play: ask },
];

/** By June the note is a chapter of the service’s manual. */
export const planningPracticeEnded: readonly Act[] = [
  { key: 'planning-figures-given', on: '2027-02-16', summary: 'Alistair Penhaligon gives the agents’ forum its figures, a day before they were promised', play: give },
  { key: 'planning-practice-ended', on: '2027-06-08', summary: 'The note has become a chapter of the planning manual', play: (cast) => look(cast, { decision: 'ends', text: '', note: 'It is a chapter of the planning manual now, which is kept by its own editor.' }) },
];
