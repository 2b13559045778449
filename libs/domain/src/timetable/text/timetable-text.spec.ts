import fc from 'fast-check';
import { normalText } from '../../shared/text';
import { type DateRule, ruleFault } from '../date-rule';
import { defaultTemplate } from '../default-template';
import { usualPhases } from '../phase';
import { type StageDefinition, tracks } from '../stage-definition';
import { type Question, questionFault } from '../stage-question';
import { askingKinds, type StageWork, workFaults } from '../stage-work';
import { readTimetable } from './read-timetable';
import { timetableHeading, writeTimetable } from './write-timetable';

const key = fc.stringMatching(/^[a-z0-9.-]{1,30}$/);
/** What people write, as it is kept: also line breaks, colons, backslashes, and what begins like a comment. */
const words = fc.string({ unit: fc.constantFrom('a', 'Z', '7', ' ', ':', '\\', 'n', '\n', '#', ',', '(', 'é', '"'), minLength: 1, maxLength: 30 }).map(normalText).filter((text) => text !== '');
const code = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,6}$/);
const month = fc.integer({ min: 1, max: 12 });
const late = fc.option(fc.constant({ afterYearEnd: true as const }), { nil: {} });

const anchored: fc.Arbitrary<DateRule['from']> = fc.oneof(
  fc.tuple(month, fc.integer({ min: 1, max: 28 }), late).map(([at, day, after]) => ({ on: 'date' as const, month: at, day, ...after })),
  fc.tuple(month, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }), late).map(([at, weekday, nth, after]) => ({ on: 'nth-weekday' as const, month: at, weekday, nth, ...after })),
  fc.tuple(month, fc.integer({ min: 1, max: 23 }), late).map(([at, nth, after]) => ({ on: 'nth-working-day' as const, month: at, nth, ...after })),
  fc.constantFrom('q1' as const, 'q2' as const, 'q3' as const, 'q4' as const, 'year' as const).map((period) => ({ on: 'period-end' as const, period })),
  key.map((stage) => ({ on: 'stage' as const, stage })),
);
const offset = fc.record({ days: fc.integer({ min: -250, max: 250 }).filter((days) => days !== 0), count: fc.constantFrom('working' as const, 'calendar' as const, 'clear' as const) });
const simple: fc.Arbitrary<DateRule> = fc.tuple(anchored, fc.option(offset, { nil: undefined })).map(([from, by]) => ({ from, ...(by && { offset: by }) }));
const rule: fc.Arbitrary<DateRule> = fc
  .oneof(simple, fc.tuple(fc.constantFrom('scrutiny', 'cabinet', 'CHC 1'), simple, fc.option(simple, { nil: undefined })).map(([body, after, otherwise]): DateRule => ({ from: { on: 'first-meeting', body, after, ...(otherwise && { otherwise }) } })))
  .filter((one) => ruleFault(one) === null);
const bounded: fc.Arbitrary<DateRule> = fc
  .tuple(rule, fc.option(simple, { nil: undefined }), fc.option(rule, { nil: undefined }), fc.option(fc.record({ from: simple, to: simple, then: rule }), { nil: undefined }))
  .map(([one, notBefore, notAfter, unless]) => ({ ...one, ...(notBefore && { notBefore }), ...(notAfter && { notAfter }), ...(unless && { unless }) }))
  .filter((one) => ruleFault(one) === null);

const question: fc.Arbitrary<Question> = fc
  .record({ key: fc.constantFrom('q1', 'q2', 'q3'), asks: words, hint: fc.option(words, { nil: undefined }), type: fc.constantFrom('text' as const, 'choice' as const, 'date' as const), required: fc.boolean(), each: fc.boolean() })
  .map(({ hint, each, ...one }) => ({ ...one, ...(each && { each: 'measure' as const }), ...(each && one.type === 'text' && { filled: 'target' as const }), ...(hint !== undefined && { hint }), ...(one.type === 'choice' && { choices: ['All: of them', 'None\\none'] }) }))
  .filter((one) => questionFault(one) === null);
const work: fc.Arbitrary<StageWork> = fc
  .oneof(
    fc.constantFrom('opens' as const, 'information' as const).map((kind): StageWork => ({ kind })),
    fc
      .tuple(fc.constantFrom(...askingKinds), fc.oneof(fc.constant({ of: 'services' as const, named: [] }), fc.uniqueArray(code, { minLength: 1, maxLength: 3 }).map((named) => ({ of: 'posts' as const, named }))),
        fc.option(words, { nil: '' }), fc.integer({ min: 0, max: 120 }), fc.uniqueArray(question, { selector: (one) => one.key, maxLength: 3 }), fc.constantFrom('nobody' as const, 'director' as const, 'owner' as const))
      .map(([kind, audience, guidance, days, questions, signOff]): StageWork => ({
        kind, audience, owner: { of: 'role', named: 'policy-officer' }, guidance, link: null, window: days, grace: days % 61, reminders: 'close', signOff, questions: kind === 'form' ? questions : [],
        ...(kind === 'form' && questions.some(({ each }) => each) && { measures: { stage: 'own.review', question: 'outcome', answers: ['Amend', 'Retire'] } }),
      })),
  )
  .filter((one) => workFaults(one).length === 0);

const definition: fc.Arbitrary<StageDefinition> = fc
  .record({
    key, title: words, phase: fc.constantFrom(...usualPhases.map(({ key: phase }) => phase)), track: fc.constantFrom(...tracks), rule: bounded, repeats: fc.option(fc.constant({ every: 6, unit: 'weeks' as const, times: 8 }), { nil: undefined }), needs: fc.option(fc.array(key, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    latest: fc.option(rule, { nil: undefined }), calendar: fc.option(fc.constantFrom('schools', 'council', 'partner-2'), { nil: undefined }), needsWorkingDay: fc.option(fc.boolean(), { nil: undefined }), notIn: fc.option(fc.constant(['recess', 'pre-election'] as const), { nil: undefined }),
    edgeOf: fc.option(words.map((named) => ({ period: 'recess' as const, named, edge: 'ends' as const })), { nil: undefined }), work: fc.option(work, { nil: undefined }),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as unknown as StageDefinition);

const template = { phases: usualPhases, definitions: defaultTemplate };

describe('a timetable’s text', () => {
  it('reads back what was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(definition, { maxLength: 6 }), (definitions) => {
        expect(readTimetable(writeTimetable({ phases: usualPhases, definitions }))).toEqual({ about: expect.anything(), phases: usualPhases, definitions });
      }),
      { numRuns: 300 },
    );
  });

  it('reads back the shipped template, and reads like the timetable on a wall', () => {
    const text = writeTimetable(template);
    expect(readTimetable(text)).toEqual({ about: { name: '', source: '', about: '' }, ...template });
    expect(text).toContain('stage h1.agenda: Agenda for the half-year report at scrutiny is out\n');
    expect(text).toContain('  date: first meeting of "cabinet" from (1 working day after stage h1.scrutiny) otherwise (8 working days after stage h1.scrutiny)\n');
  });

  it('names each fault with its line, all at once', () => {
    const text = [
      timetableHeading, '', '# The equality return', 'stage own.equality: Equality return', '  phase: dream', '  track: people', '  date: 31 February', '  does: form', '  asks: everybody',
      '  owner: role policy-officer', '  colour: red', '  question q1: How many?', '    answer: digits, required', 'a line without a meaning', 'stage Big Key: x',
    ].join('\n');
    const { faults = [] } = readTimetable(text);
    expect(faults.map(({ line }) => line)).toEqual([5, 7, 8, 9, 11, 13, 14, 15]);
    expect(faults[1]!.message).toContain('"31 February" is no rule');
  });

  it('begins with its name and version', () => {
    expect(readTimetable('golden-thread timetable 5\n').faults).toEqual([{ line: 1, message: `The first line is "${timetableHeading}".` }]);
    expect(readTimetable('').faults).toHaveLength(1);
    expect(readTimetable(writeTimetable(template).replace(timetableHeading, 'golden-thread timetable 1')).faults).toBeUndefined();
    const about = { name: 'Ours', source: 'Minute 12\nof May', about: '' };
    expect(readTimetable(writeTimetable({ phases: usualPhases, definitions: [] }, about))).toEqual({ about, phases: usualPhases, definitions: [] });
    expect(readTimetable(`${timetableHeading}\nname: Ours\nname: Theirs\ncolour: red`).faults?.map(({ line }) => line)).toEqual([3, 4]);
  });
});
