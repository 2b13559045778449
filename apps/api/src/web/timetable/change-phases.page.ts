import type { Database } from '@golden-thread/application/shared/command';
import { changePhases } from '@golden-thread/application/timetable/change-phases';
import { showYear } from '@golden-thread/application/timetable/show-year';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { type Phase, type PhaseKey, phaseKeyPattern, phaseLimits, shippedCycles } from '@golden-thread/domain/timetable/phase';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import type { Year } from '@golden-thread/domain/timetable/year';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString, Matches, ValidateIf } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, redisplay, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { organisationFormView } from '../organisation/organisation-form.view';
import { timetablePaths } from './paths';

const given = (_: object, value: unknown): boolean => value !== '';

/** The cycle of a year: one that ships, or the phases as they are typed; and what stages of phases that are taken out, or one stage, go to. */
export class ChangePhasesForm {
  @IsIn(['', ...shippedCycles.map(({ key }) => key)], { message: 'Choose a cycle from the list.' })
  cycle = '';

  @IsString()
  @UpTo(phaseLimits.most * (phaseLimits.name + 40), 'The list of phases')
  phases = '';

  @ValidateIf(given)
  @Matches(phaseKeyPattern, { message: 'Name the phase by its code, such as plan.' })
  goesTo = '';

  @ValidateIf(given)
  @Matches(stageKeyPattern, { message: 'Choose a stage from the list.' })
  stage = '';

  @ValidateIf(given)
  @Matches(phaseKeyPattern, { message: 'Name the phase by its code, such as plan.' })
  stagePhase = '';
}

const linesOf = (phases: readonly Phase[]): string => phases.map(({ key, name }) => `${key}: ${name}`).join('\n');

/** A line a phase, in the order in which the cycle goes round: its code, a colon, its name. */
const readLines = (text: string): readonly Phase[] =>
  text.split('\n').filter((line) => !isBlank(line)).map((line) => {
    const colon = line.indexOf(':');
    return { key: normalText(line.slice(0, Math.max(0, colon))) as PhaseKey, name: normalText(line.slice(colon + 1)) };
  });

/** The phases of a year as a form. */
const changePhasesView = ({ year, stages, phases }: Year, form: FilledForm<object>): Page =>
  organisationFormView({
    heading: `Phases of the cycle in ${year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year), text: `Back to ${year}` },
    form,
    says: 'No date moves. The year, its sheet for the wall, its text and the next year drafted from it go by these phases at once.',
    button: 'Keep the phases',
    questions: [
      { kind: 'select', name: 'cycle', label: 'Cycle', items: [{ value: '', text: 'The phases as written below' }, ...shippedCycles.map(({ key, name }) => ({ value: key, text: name }))] },
      { kind: 'long-text', name: 'phases', label: 'Phases, in the order in which the cycle goes round', hint: `A line each: a code, a colon, the name, such as revise: Revise and learn. At most ${phaseLimits.most}. A phase keeps its code when you rename it.` },
      { kind: 'text', short: true, name: 'goesTo', label: 'Stages of a phase that is taken out go to', hint: 'The code of a phase. Left empty: analysis becomes part of planning, revising part of reviewing.' },
      { kind: 'select', name: 'stage', label: 'Give a stage another phase', items: [{ value: '', text: 'No stage' }, ...stages.map(({ key, title, phase }) => ({ value: key, text: `${title} (${phases.find((one) => one.key === phase)?.name ?? phase})` }))] },
      { kind: 'text', short: true, name: 'stagePhase', label: 'The phase that it is given', hint: 'The code of a phase' },
    ],
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team says which phases the council's cycle has in a year, and which a stage is of. */
@Controller(timetablePaths.phases)
export class ChangePhasesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.open-phases', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('year') named: string): Promise<Page> {
    return this.page(await this.read(person, named));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.change', audit: 'timetable.change-phases', navigation })
  async change(@CurrentPerson() person: SignedIn, @Param('year') named: string, @FormBody(ChangePhasesForm) form: FilledForm<ChangePhasesForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => this.page(await this.read(person, named), shown);
    if (!form.ok) return again(form);
    const { cycle, phases, goesTo, stage, stagePhase } = form.values;
    if ((stage === '') !== (stagePhase === '')) return again(form.withError('stagePhase', 'Choose both: the stage, and the phase that it is given.'));
    const year = yearNamed(named);
    const chosen = shippedCycles.find(({ key }) => key === cycle)?.phases ?? readLines(phases);
    const changed = await changePhases(this.database, person.actor, { year, phases: chosen, ...(goesTo !== '' && { goesTo }), ...(stage !== '' && { stages: [{ stage, phase: stagePhase }] }), ...form.sent });
    if (!changed.ok) return again(form.refused(showRefusal(changed.refusal, changed.refusal.code === 'PhasesNotUnderstood' ? 'phases' : undefined)));
    return new SeeOther(`${timetablePaths.of(year)}?by=phase`, 'The phases are kept.');
  }

  private page(year: Year, form?: FilledForm<object>): Page {
    const opened = blankForm({ phases: linesOf(year.phases) }, year.version);
    const stage = form?.typed('stage') ?? '';
    const isKnown = stage === '' || form?.error('stage') !== undefined || year.stages.some(({ key }) => key === stage);
    return redisplay((shown) => changePhasesView(year, shown), form === undefined ? opened : isKnown ? form : form.withError('stage', 'Choose a stage from the list.'), opened);
  }

  private async read({ actor }: SignedIn, named: string): Promise<Year> {
    const { year } = accepted(await showYear(this.database, actor, { year: yearNamed(named) }));
    if (year === null) throw new Error('A year was asked for by name and not refused, so it must be there.');
    return year;
  }
}
