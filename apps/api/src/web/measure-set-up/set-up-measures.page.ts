import { listRegister, type RegisteredMeasure } from '@golden-thread/application/measure/list-register';
import { previewSetUp, type SetUpDone, type SetUpMeasures, setUpMeasures } from '@golden-thread/application/measure-set-up/set-up-measures';
import type { Database } from '@golden-thread/application/shared/command';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { setUpLimits } from '@golden-thread/domain/measure-set-up/set-up';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { formatActed } from '../list/acted-on';
import { measurePaths } from '../measure/paths';
import { actOfForm, type SetUpActName, setUpActs, SetUpMeasuresForm } from './set-up.form';
import { checkSetUpView, setUpActLabels, setUpView } from './set-up.view';

const navigation = { section: 'measures', trail: 'back' } as const;
const usual = { basis: 'percent', green: '0', amber: '5', changeBy: '0' };

const actAsked = (query: ListQuery): SetUpActName => setUpActs.find((act) => act === query['act']) ?? 'targets';

/** The references that were ticked in the register. */
const refsAsked = (query: ListQuery): readonly string[] =>
  [query['refs[]'] ?? []].flat().filter((ref): ref is string => typeof ref === 'string').slice(0, setUpLimits.measures);

/** The policy team does one thing to many measures at once: says what, looks at what it comes to for each, and carries it out. */
@Controller(measurePaths.setUp)
export class SetUpMeasuresPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measures.open-set-up', navigation })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | SeeOther> {
    const chosen = await this.chosen(person, refsAsked(query));
    if (chosen.length === 0) return new SeeOther(measurePaths.register, 'Tick the measures that you want to set up, then say what to do with them.');
    return setUpView(chosen, actAsked(query), blankForm(usual), person.council.today);
  }

  @Post()
  @RoutePolicy({ permission: 'measures.configure', audit: 'measures.set-up', navigation })
  async setUp(@CurrentPerson() person: SignedIn, @FormBody(SetUpMeasuresForm) form: FilledForm<SetUpMeasuresForm>): Promise<Page | SeeOther> {
    const { values } = form;
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      setUpView(await this.chosen(person, [values.measures ?? []].flat().map((one) => one.ref)), setUpActs.find((act) => act === values.act) ?? 'targets', shown, person.council.today);
    if (!form.ok || values.then === 'edit') return again(form);
    const command = commandOf(form, person);
    if (values.then === 'look') {
      const looked = await previewSetUp(this.database, person.actor, command);
      return looked.ok ? checkSetUpView(await this.chosen(person, looked.value.map(({ ref }) => ref)), looked.value, form) : again(form.refused(showRefusal(looked.refusal)));
    }
    const done = await setUpMeasures(this.database, person.actor, { ...command, submission: form.submission });
    return done.ok ? new SeeOther(measurePaths.register, formatDone(done.value, values.act)) : again(form.refused(showRefusal(done.refusal)));
  }

  /** In the order of the references that were named. */
  private async chosen({ actor }: SignedIn, refs: readonly string[]): Promise<readonly RegisteredMeasure[]> {
    const registered = new Map(accepted(await listRegister(this.database, actor)).map((one) => [one.measure.ref, one]));
    return refs.flatMap((ref) => registered.get(ref) ?? []);
  }
}

const commandOf = ({ values }: FilledForm<SetUpMeasuresForm>, { council }: SignedIn): SetUpMeasures => ({
  measures: values.measures.map(({ ref, version }) => ({ ref, version })),
  act: actOfForm(values, financialYearOf(council.today)),
  reason: values.reason,
  confirmed: values.confirmed,
});

const formatDone = ({ done, refused }: SetUpDone, act: SetUpActName): string =>
  formatActed(`${counted(done.length, 'measure')} ${setUpActLabels[act].done}.`, refused.map(({ ref, refusal }) => ({ about: ref, refusal })));
