/** What a paper for members goes through around its meeting, as stages of the year: data, so that a council words and dates its own. */

import type { DateRule } from './date-rule';
import type { StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';
import type { AskingKind, AskedWork, StageOwner } from './stage-work';

/** Who has which part in a paper, each by the code of a post. */
export interface PaperParts {
  readonly author: string;
  readonly finance: string;
  readonly legal: string;
  readonly leadMember: string;
  /** Democratic services, or whoever publishes agendas and decisions. */
  readonly clerk: string;
}
export const paperParts = ['author', 'finance', 'legal', 'leadMember', 'clerk'] as const satisfies readonly (keyof PaperParts)[];

/** `keyDecision`: it needs 28 clear days' notice (Access to Information Regulations 2012, regulation 9), and can be called in. */
export interface PaperChain {
  readonly parts: PaperParts;
  readonly keyDecision: boolean;
}

interface Step {
  readonly name: string;
  readonly title: string;
  readonly part: keyof PaperParts;
  readonly kind: AskingKind;
  /** Days counted from the meeting; negative: before. */
  readonly offset: NonNullable<DateRule['offset']>;
  readonly window: number;
  readonly guidance: string;
}

const working = (days: number): Step['offset'] => ({ days, count: 'working' });

/**
 * The steps in their order. Five clear days before a meeting its agenda is out (Local Government Act 1972, section 100B); what comes later goes out as a
 * supplementary paper, and says why it could not wait. Notice is 28 clear days, which are days of the calendar: the 29th day before.
 */
const beforeMeeting: readonly Step[] = [
  { name: 'forward-plan', title: 'on the forward plan', part: 'clerk', kind: 'checkpoint', offset: { days: -29, count: 'calendar' }, window: 5, guidance: '28 clear days before the meeting for a key decision.' },
  { name: 'draft', title: 'drafted', part: 'author', kind: 'document', offset: working(-20), window: 10, guidance: 'The draft goes to finance and legal services.' },
  { name: 'finance', title: 'cleared by finance', part: 'finance', kind: 'checkpoint', offset: working(-15), window: 5, guidance: 'What it costs, and where the money is.' },
  { name: 'legal', title: 'cleared by legal services', part: 'legal', kind: 'checkpoint', offset: working(-15), window: 5, guidance: 'By which power it is decided, and what else the law asks.' },
  { name: 'lead-member', title: 'cleared by the lead member', part: 'leadMember', kind: 'checkpoint', offset: working(-11), window: 4, guidance: 'The lead member has read it and supports it going before members.' },
  { name: 'briefing', title: 'before the chair’s briefing', part: 'author', kind: 'meeting', offset: working(-9), window: 2, guidance: 'The chair is taken through it before the agenda is out.' },
  { name: 'agenda', title: 'on the agenda', part: 'clerk', kind: 'form', offset: { days: -5, count: 'clear' }, window: 3, guidance: 'Five clear days before the meeting.' },
];
const afterMeeting: readonly Step[] = [
  { name: 'decision', title: 'decision notice published', part: 'clerk', kind: 'checkpoint', offset: working(2), window: 2, guidance: 'The decision, its reasons and who took part.' },
  { name: 'call-in', title: 'call-in ends', part: 'clerk', kind: 'checkpoint', offset: working(8), window: 1, guidance: 'Five clear working days after the notice; say whether it was called in.' },
];

/** How a paper came onto an agenda; one that is late goes out as supplementary, with its reason. */
const onAgenda: AskedWork['questions'] = [
  { key: 'how', asks: 'How is the paper before members?', type: 'choice', choices: ['On the agenda', 'As a supplementary paper', 'Not on this agenda'], required: true },
  { key: 'why', asks: 'Why could it not wait, where it is supplementary?', hint: 'The chair agrees that it is urgent, and why (Local Government Act 1972, section 100B(4)(b)).', type: 'long-text', required: false },
];

function stageOf(meeting: Pick<StageDefinition, 'key' | 'title' | 'track' | 'phase'>, { name, title, part, kind, offset, window, guidance }: Step, parts: PaperParts): StageDefinition {
  const owner: StageOwner = { of: 'post', named: parts[part] };
  return {
    key: chainKey(meeting.key, name), title: `${meeting.title}: ${title}`, phase: meeting.phase, track: meeting.track, rule: { from: { on: 'stage', stage: meeting.key }, offset }, needsWorkingDay: offset.count !== 'calendar',
    work: { kind, audience: { of: 'owner', named: [] }, owner, guidance, link: null, window, grace: 0, reminders: 'usual', signOff: 'nobody', questions: kind === 'form' ? onAgenda : [] },
  };
}

/** The key of one step around a meeting's stage. */
const chainKey = (meeting: StageKey, name: string): StageKey => `${meeting}.${name}`.slice(0, 60);

/** The stages around a stage that is held at a meeting, each with its owner. What is no key decision needs no notice and cannot be called in. */
export const paperChain = (meeting: Pick<StageDefinition, 'key' | 'title' | 'track' | 'phase'>, { parts, keyDecision }: PaperChain): readonly StageDefinition[] =>
  [...beforeMeeting, ...afterMeeting].filter(({ name }) => keyDecision || (name !== 'forward-plan' && name !== 'call-in')).map((step) => stageOf(meeting, step, parts));

/** Which step of a paper's way says who has which part. */
const stepOfPart: Readonly<Record<keyof PaperParts, string>> = { author: 'draft', finance: 'finance', legal: 'legal', leadMember: 'lead-member', clerk: 'agenda' };

/** Who had which part in the last paper's way that a timetable has: finance, legal services and whoever publishes agendas stay the same from paper to paper. Null where it has none. */
export function lastPaperParts(definitions: readonly StageDefinition[]): PaperParts | null {
  const postOf = (key: StageKey): string | null => {
    const owner = definitions.find((definition) => definition.key === key)?.work?.owner;
    return owner?.of === 'post' ? owner.named : null;
  };
  const ways = definitions.flatMap(({ key }) => (key.endsWith('.draft') ? [key.slice(0, -'.draft'.length)] : []));
  const found = ways.map((meeting) => paperParts.map((part) => [part, postOf(chainKey(meeting, stepOfPart[part]))] as const));
  const last = found.findLast((parts) => parts.every(([, post]) => post !== null));
  return last === undefined ? null : (Object.fromEntries(last) as unknown as PaperParts);
}
