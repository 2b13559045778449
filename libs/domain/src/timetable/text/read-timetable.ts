/** A timetable's text, read back: every fault with its line, or the definitions. */

import { calendarCodePattern } from '../calendars';
import { type Phase, phaseLimits, phasesFault, usualPhases } from '../phase';
import { closedPeriods, longestStageTitle, type StageDefinition, tracks } from '../stage-definition';
import { stageKeyPattern } from '../stage-key';
import { type FilledWith, type Question, questionFault, questionTypes } from '../stage-question';
import { askingKinds, audienceKinds, type AskedWork, type MeasureScope, signOffs, stageKinds, type StageWork, workFaults } from '../stage-work';
import { reminderPatterns } from '../../task/reminder-policy';
import { type Block, blocksAt, type Fault, type Line, type LineFault, linesOf, listed, readAbout, rowsOf, type TextAbout, unescaped } from '../../shared/lines-of-text';
import { isBlank } from '../../shared/text';
import { readRule } from './rule-text';
import { timetableHeading, type TimetableRules } from './write-timetable';

export type TimetableRead =
  | (TimetableRules & { readonly about: TextAbout; readonly faults?: never })
  | { readonly phases?: never; readonly definitions?: never; readonly faults: readonly LineFault[] };

/** The first lines that are read: this version's, and those before, which had nothing that this one has not, and named no phases. */
const headings: readonly string[] = [timetableHeading, 'golden-thread timetable 3', 'golden-thread timetable 2', 'golden-thread timetable 1'];

/** How long a text may be: more than any year needs. */
export const longestTimetableText = 120_000;

/**
 * Reads a timetable's text. Blank lines and lines that begin with # say nothing. Whether stages make a timetable together (keys twice, circles), compiling it
 * says, as it does of every other.
 */
export function readTimetable(text: string): TimetableRead {
  const faults: LineFault[] = [];
  const fault = (line: number, message: string): null => {
    faults.push({ line, message });
    return null;
  };
  const [first, ...rest] = rowsOf(text);
  if (!headings.includes(first?.row.trimEnd() ?? '')) return { faults: [{ line: first?.number ?? 1, message: `The first line is "${timetableHeading}".` }] };
  const lines = linesOf(rest, fault, 'a stage or a question');
  const begins = lines.findIndex(({ depth, name }) => depth === 0 && name.startsWith('stage '));
  const head = lines.slice(0, begins < 0 ? lines.length : begins);
  const about = readAbout(head.filter((line) => !isPhase(line)), fault, 'stage');
  const phases = readPhases(head.filter(isPhase), fault);
  const definitions = begins < 0 ? [] : blocksAt(lines.slice(begins), 0).flatMap((block) => new StageReader(block, phases, fault).read() ?? []);
  return faults.length > 0 ? { faults: faults.sort((one, other) => one.line - other.line) } : { about, phases, definitions };
}

const isPhase = ({ depth, name }: Line): boolean => depth === 0 && name.startsWith('phase ');

/** The cycle that a text names, a line a phase; the usual one where it names none. */
function readPhases(lines: readonly Line[], fault: Fault): readonly Phase[] {
  const phases = lines.map(({ name, value }): Phase => ({ key: name.replace(/^phase /, ''), name: unescaped(value) }));
  for (const [at, phase] of phases.entries()) {
    const isTwice = phases.slice(0, at).some((earlier) => phasesFault([earlier, phase]) === 'twice');
    if (isTwice || at >= phaseLimits.most || phasesFault([phase]) !== null) fault(lines[at]!.number, `A phase is such as "phase plan: Plan": at most ${phaseLimits.most}, each with a code of its own in small letters, figures and hyphens, and a name of at most ${phaseLimits.name} characters.`);
  }
  return phases.length === 0 ? usualPhases : phases;
}

/** Reads the lines of one stage. */
class StageReader {
  private readonly used = new Set<Line>();

  constructor(
    private readonly block: Block,
    private readonly phases: readonly Phase[],
    private readonly fault: Fault,
  ) {}

  read(): StageDefinition | null {
    const { heading } = this.block;
    const key = heading.name.replace(/^stage /, '');
    const title = unescaped(heading.value);
    if (!heading.name.startsWith('stage ') || !stageKeyPattern.test(key)) return this.fault(heading.number, 'A stage begins with "stage key: what happens"; its key has small letters, figures, dots and hyphens.');
    if (isBlank(title) || title.length > longestStageTitle) this.fault(heading.number, `What happens is said in 1 to ${longestStageTitle} characters.`);
    const [phase, track, rule] = [this.oneOf('phase', this.phases.map(({ key }) => key), true), this.oneOf('track', tracks, true), this.rule('date', true)];
    const [needs, latest, workingDay, notIn] = [this.find('needs'), this.rule('latest'), this.oneOf('working day', ['yes', 'no'] as const), this.periods()];
    const [repeats, edgeOf, work, calendar] = [this.repeats(), this.edge(), this.work(), this.calendar()];
    for (const line of this.block.lines) if (!this.used.has(line)) this.fault(line.number, `A stage has no "${line.name}", or has it twice.`);
    if (phase === null || track === null || rule === null) return null;
    return {
      key, title, phase, track, rule, ...(calendar && { calendar }), ...(repeats && { repeats }),
      ...(needs && { needs: listed(needs.value) }), ...(latest && { latest }), ...(workingDay && { needsWorkingDay: workingDay === 'yes' }), ...(notIn && { notIn }),
      ...(edgeOf && { edgeOf }), ...(work && { work }),
    };
  }

  private find(name: string): Line | undefined {
    const found = this.block.lines.find((line) => line.depth === 2 && line.name === name);
    if (found) this.used.add(found);
    return found;
  }

  private oneOf<Word extends string>(name: string, words: readonly Word[], needed = false): Word | null {
    const line = this.find(name);
    const found = words.find((word) => word === line?.value) ?? null;
    if (line && found === null) return this.fault(line.number, `"${name}" is one of ${words.join(', ')}.`);
    return found === null && needed ? this.fault(this.block.heading.number, `The stage has no "${name}": one of ${words.join(', ')}.`) : found;
  }

  private rule(name: string, needed = false) {
    const line = this.find(name);
    if (line === undefined) return needed ? this.fault(this.block.heading.number, `The stage has no "${name}".`) : null;
    return readRule(line.value) ?? this.fault(line.number, `"${line.value}" is no rule. It is such as "10 working days after quarter 1 end", "second Monday of September" or "5 clear days before stage h1.scrutiny".`);
  }

  private periods() {
    const line = this.find('not in');
    if (line === undefined) return null;
    const named = listed(line.value);
    const known = closedPeriods.filter((period) => named.includes(period));
    return known.length === named.length ? named.map((name) => closedPeriods.find((period) => period === name)!) : this.fault(line.number, `"not in" has ${closedPeriods.join(', ')}.`);
  }

  private calendar(): string | null {
    const line = this.find('calendar');
    if (line === undefined) return null;
    return calendarCodePattern.test(line.value) ? line.value : this.fault(line.number, '"calendar" is the code of a calendar: small letters, figures and hyphens; "council" for the council’s own.');
  }

  private repeats(): StageDefinition['repeats'] | null {
    const line = this.find('repeats');
    if (line === undefined) return null;
    const [, every, unit, times] = /^every (\d{1,2}) (months|weeks), (\d{1,2}) times$/.exec(line.value) ?? [];
    return unit === undefined ? this.fault(line.number, '"repeats" is such as "every 1 months, 12 times" or "every 6 weeks, 8 times".') : { every: Number(every), unit: unit as 'months' | 'weeks', times: Number(times) };
  }

  private edge(): StageDefinition['edgeOf'] | null {
    const line = this.find('edge');
    if (line === undefined) return null;
    const [, period, edge, named = ''] = /^(\S+) (starts|ends), (.+)$/.exec(line.value) ?? [];
    const known = closedPeriods.find((one) => one === period);
    return known && edge ? { period: known, named: unescaped(named), edge: edge as 'starts' | 'ends' } : this.fault(line.number, '"edge" is such as "pre-election starts, this spring".');
  }

  private work(): StageWork | null {
    const line = this.find('does');
    if (line === undefined) return null;
    const kind = stageKinds.find((one) => one === line.value);
    if (kind === undefined) return this.fault(line.number, `"does" is one of ${stageKinds.join(', ')}.`);
    const owner = this.owner();
    const asking = askingKinds.find((one) => one === kind);
    if (asking === undefined) return { kind: kind as 'opens' | 'information', ...(owner && { owner }) };
    const work = this.asked(asking, owner, line);
    const parts = work === null ? [] : workFaults(work);
    return parts.length === 0 ? work : this.fault(line.number, `What the stage asks makes no sense: look at ${parts.join(', ')}.`);
  }

  private asked(kind: AskedWork['kind'], owner: AskedWork['owner'] | null, does: Line): AskedWork | null {
    const audience = this.audience();
    const [reminders, signOff] = [this.oneOf('reminders', reminderPatterns), this.oneOf('sign-off', signOffs)];
    const [window, grace, guidance, link] = [this.days('window'), this.days('grace'), this.find('guidance'), this.find('link')];
    const [measures, framework, questions] = [this.measures(), this.find('framework'), this.questions()];
    if (audience === null || owner === null) return this.fault(does.number, 'A stage that asks somebody has an "asks" and an "owner".');
    return {
      kind, audience, owner, guidance: unescaped(guidance?.value ?? ''), link: link?.value ?? null, window, grace, reminders: reminders ?? 'usual', signOff: signOff ?? 'nobody', questions, ...(measures && { measures }),
      ...(framework && { framework: framework.value }),
    };
  }

  private audience(): AskedWork['audience'] | null {
    const line = this.find('asks');
    if (line === undefined) return null;
    const [, word, turn, named = ''] = /^(\S+)(?: in turn of (\d{1,2}))?(?: (.+))?$/.exec(line.value) ?? [];
    const of = audienceKinds.find((one) => one === word);
    if (of === undefined) return this.fault(line.number, `"asks" begins with one of ${audienceKinds.join(', ')}, then codes or roles with commas between them.`);
    return { of, named: listed(named), ...(turn !== undefined && { inTurnOf: Number(turn) }) };
  }

  private owner(): AskedWork['owner'] | null {
    const line = this.find('owner');
    if (line === undefined) return null;
    const [, of, named = ''] = /^(role|post) (.+)$/.exec(line.value) ?? [];
    return of === undefined ? this.fault(line.number, '"owner" is "role policy-officer" or "post" with its code.') : { of: of as 'role' | 'post', named };
  }

  private measures(): MeasureScope | null {
    const line = this.find('measures');
    if (line === undefined) return null;
    const [, question, stage, answers = ''] = /^answered to (\S+) of stage ([^\s:]+)(?:: (.+))?$/.exec(line.value) ?? [];
    return question === undefined || stage === undefined
      ? this.fault(line.number, '"measures" is such as "answered to outcome of stage indicators.review: Amend, Retire".')
      : { stage, question, answers: listed(answers).map(unescaped) };
  }

  private days(name: string): number {
    const line = this.find(name);
    if (line === undefined) return 0;
    if (!/^\d{1,3}$/.test(line.value)) this.fault(line.number, `"${name}" is a whole number of working days.`);
    return Number(line.value);
  }

  private questions(): readonly Question[] {
    const from = this.block.lines.findIndex(({ name, depth }) => depth === 2 && name.startsWith('question '));
    if (from < 0) return [];
    return blocksAt(this.block.lines.slice(from), 2).filter(({ heading }) => heading.name.startsWith('question ')).flatMap((block) => this.question(block) ?? []);
  }

  private question({ heading, lines }: Block): Question | null {
    const at = (name: string): readonly Line[] => lines.filter((line) => line.name === name);
    for (const line of [heading, ...['answer', 'hint', 'each', 'filled'].flatMap((name) => at(name).slice(0, 1)), ...at('choice')]) this.used.add(line);
    const [, type, required] = /^([a-z-]+), (required|optional)$/.exec(at('answer')[0]?.value ?? '') ?? [];
    const known = questionTypes.find((one) => one === type);
    if (known === undefined) return this.fault(at('answer')[0]?.number ?? heading.number, `"answer" is one of ${questionTypes.join(', ')}, then ", required" or ", optional".`);
    const [hint, each, filled, choices] = [at('hint')[0], at('each')[0], at('filled')[0], at('choice').map(({ value }) => unescaped(value))];
    const question: Question = {
      key: heading.name.replace(/^question /, ''), asks: unescaped(heading.value), type: known, required: required === 'required',
      ...(each && { each: each.value as 'measure' }), ...(filled && { filled: filled.value as FilledWith }), ...(hint && { hint: unescaped(hint.value) }), ...(choices.length > 0 && { choices }),
    };
    const fault = questionFault(question);
    return fault === null ? question : this.fault(heading.number, `The question makes no sense: look at its ${fault}.`);
  }
}
