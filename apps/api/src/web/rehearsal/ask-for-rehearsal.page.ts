import { askForRehearsal } from '@golden-thread/application/rehearsal/ask-for-rehearsal';
import { listServicesToRehearse } from '@golden-thread/application/rehearsal/read-rehearsals';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { workingDaysPattern } from '@golden-thread/domain/organisation/working-rules';
import { rehearsalLimits, rehearsedKinds } from '@golden-thread/domain/rehearsal/assumptions';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import { taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import { MustSay, orEmpty, UpTo } from '../../http/text-field';
import { yearNamed } from '../../http/year-named';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { timetablePaths } from '../timetable/paths';

/** How often a year is rehearsed by other chances. */
const runChoices = ['0', '20', '100'] as const;

/** So many rows the page offers of each; REST takes more. */
const rows = 3;
const wholeDays = { message: `Enter a whole number of working days, from 0 to ${rehearsalLimits.workingDaysLate}.` };
const saysWho = ({ kind, service, person }: LateRow): boolean => kind !== '' || service !== '' || !isBlank(person);

/** Who or what is taken to be late otherwise than before: what is left empty means all of them. */
class LateRow {
  @IsIn(['', ...rehearsedKinds], { message: 'Choose a task of the list, or all of them.' })
  kind: (typeof rehearsedKinds)[number] | '' = '';

  @ValidateIf(({ service }: LateRow) => service !== '')
  @IsId({ message: 'Choose a service of the list, or all of them.' })
  service: ServiceId | '' = '';

  @IsString()
  @UpTo(longestName, 'The name')
  person = '';

  @MustSay({ message: 'Enter how many working days after its date it is done, or leave the row empty.' }, saysWho)
  @Matches(orEmpty(workingDaysPattern), wholeDays)
  days = '';
}

/** Somebody who is away. */
class AwayRow {
  @MustSay({ message: 'Enter who is away, or take the days out.' }, ({ from, to }: AwayRow) => from !== '' || to !== '')
  @IsString()
  @UpTo(longestName, 'The name')
  person = '';

  @MustSay({ message: 'Enter the first day away, or take the name out.' }, ({ person }: AwayRow) => !isBlank(person))
  @IsDay({ orEmpty: true, message: 'Enter the first day away as a real date, or leave it empty.' })
  from: CalendarDate | '' = '';

  @IsDay({ orEmpty: true, message: 'Enter the last day away as a real date, or leave it empty.' })
  to: CalendarDate | '' = '';
}

/** What a rehearsal takes for granted. */
export class AskForRehearsalForm {
  @MustSay('RehearsalNameMissing')
  @IsString()
  @UpTo(rehearsalLimits.name, 'The name')
  name!: string;

  @IsIn(['as-before', 'on-time'], { message: 'Choose how late people are.' })
  lateness!: 'as-before' | 'on-time';

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => LateRow)
  set: LateRow[] = [];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AwayRow)
  absences: AwayRow[] = [];

  @IsIn(runChoices, { message: 'Choose how often it is rehearsed by other chances.' })
  runs!: (typeof runChoices)[number];
}

const select = (form: FilledForm<object>, name: string, items: readonly { readonly value: string; readonly text: string }[]) =>
  items.map((item) => ({ ...item, selected: form.typed(name) === item.value }));

const askForRehearsalView = (year: FinancialYear, services: readonly { readonly id: ServiceId; readonly name: string }[], form: FilledForm<object>): Page =>
  new Page('rehearsal/new-rehearsal', {
    heading: `Rehearse ${year}`,
    area: 'Timetable',
    back: { href: timetablePaths.of(year, 'rehearsals'), text: 'Back to the rehearsals' },
    form,
    lateness: select(form, 'lateness', [
      { value: 'as-before', text: 'As late, and as often away, as each service was in its last four rounds' },
      { value: 'on-time', text: 'Everybody does everything on its day, and nobody is away' },
    ]),
    late: Array.from({ length: rows }, (_, index) => ({
      index,
      kinds: select(form, `set.${index}.kind`, [{ value: '', text: 'All tasks' }, ...rehearsedKinds.map((kind) => ({ value: kind, text: taskKinds[kind].asks }))]),
      services: select(form, `set.${index}.service`, [{ value: '', text: 'All services' }, ...services.map(({ id, name }) => ({ value: id, text: name }))]),
    })),
    away: Array.from({ length: rows }, (_, index) => ({ index })),
    mostDays: rehearsalLimits.workingDaysLate,
    runs: select(form, 'runs', [{ value: '0', text: 'Once only' }, { value: '20', text: 'Twenty times more' }, { value: '100', text: 'A hundred times more' }]),
  });

const navigation = { section: 'timetable', trail: 'back' } as const;

/** The policy team or a director has a year rehearsed. */
@Controller(timetablePaths.newRehearsal)
export class AskForRehearsalPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.rehearse', audit: 'rehearsal.open-new', navigation })
  show(@CurrentActor() actor: Actor, @Param('year') named: string): Promise<Page> {
    return this.page(actor, yearNamed(named), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'timetable.rehearse', audit: 'rehearsal.ask', navigation })
  async ask(@CurrentActor() actor: Actor, @Param('year') named: string, @FormBody(AskForRehearsalForm) form: FilledForm<AskForRehearsalForm>): Promise<Page | SeeOther> {
    const year = yearNamed(named);
    if (!form.ok) return this.page(actor, year, form);
    const { name, lateness, set, absences, runs } = form.values;
    const asked = await askForRehearsal(this.database, actor, {
      year, name, runs: Number(runs), submission: form.submission,
      chosen: { seed: 1, lateness, councilPlanOn: null, onTime: [] },
      set: set.flatMap(({ kind, service, person, days }) =>
        days === '' ? [] : [{ kind: kind === '' ? null : kind, serviceId: service === '' ? null : service, person: isBlank(person) ? null : { typed: person }, workingDays: Number(days) }],
      ),
      absences: absences.flatMap(({ person, from, to }) => (isBlank(person) || from === '' ? [] : [{ person: { typed: person }, from, to: to === '' ? from : to }])),
    });
    if (!asked.ok) return this.page(actor, year, form.refused(showRefusal(asked.refusal)));
    return new SeeOther(timetablePaths.rehearsalOf(asked.value.rehearsalId), 'The year is being rehearsed. Look again in a moment.');
  }

  private async page(actor: Actor, year: FinancialYear, form: FilledForm<object>): Promise<Page> {
    return askForRehearsalView(year, accepted(await listServicesToRehearse(this.database, actor, { year })), form);
  }
}
