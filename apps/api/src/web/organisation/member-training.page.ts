import { type MemberTrainingListed, recordMemberTraining, seeMemberTraining } from '@golden-thread/application/organisation/member-training';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { memberTrainingLimits } from '@golden-thread/domain/organisation/member-training';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { IsId } from '../../http/id-field';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { organisationPaths } from './paths';

/** A training of members, and who came. */
export class RecordMemberTrainingForm {
  @MustSay('TrainingTitleMissing')
  @IsString()
  @UpTo(memberTrainingLimits.title, 'What it was about')
  title = '';

  @IsDay({ message: 'Say on which day it was, as a real date such as 12 May 2026.' })
  heldOn!: CalendarDate;

  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  @IsArray()
  @ArrayMinSize(1, { message: 'Tick at least one member who came.' })
  @ArrayMaxSize(memberTrainingLimits.people, { message: `Tick at most ${memberTrainingLimits.people} members.` })
  @IsId({ each: true, message: 'Tick members of the list.' })
  members: PersonId[] = [];
}

const trainingList: ListDefinition<MemberTrainingListed> = {
  name: 'Members’ training',
  path: organisationPaths.memberTraining,
  noun: 'training',
  columns: {
    title: { title: 'What it was about', by: ({ title }) => title, cell: ({ title }) => ({ text: title }) },
    heldOn: { title: 'Held on', by: ({ heldOn }) => heldOn, cell: ({ heldOn }) => ({ text: shortDate(heldOn) }) },
    people: { title: 'Who came', by: ({ people }) => people.length, cell: ({ people }) => ({ text: people.join(', '), note: counted(people.length, 'member') }) },
  },
  filters: { year: { title: 'Year', of: ({ heldOn }) => heldOn.slice(0, 4) } },
  empty: { why: 'No training of members is recorded yet.', fills: 'Democratic services records each one with those who came.' },
};

const navigation = { section: 'committees', trail: 'back' } as const;

/** What members were trained in, the latest first. */
@Controller(organisationPaths.memberTraining)
export class ListMemberTrainingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.see', audit: 'member-training.list', navigation })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { trainings } = accepted(await seeMemberTraining(this.database, person.actor));
    const page = new Page('organisation/member-training', {
      heading: 'Members’ training',
      area: 'Committees',
      back: { href: organisationPaths.committees, text: 'Back to Committees' },
      record: may(person.actor, 'committees.change') ? organisationPaths.recordMemberTraining : null,
      list: listView(trainingList, trainings, query),
    });
    return listFile(trainingList, trainings, query) ?? page;
  }
}

/** Democratic services records a training of members. */
@Controller(organisationPaths.recordMemberTraining)
export class RecordMemberTrainingPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'member-training.open-new', navigation })
  ask(@CurrentPerson() person: SignedIn): Promise<Page> {
    return this.present(person, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'member-training.record', navigation })
  async record(@CurrentPerson() person: SignedIn, @FormBody(RecordMemberTrainingForm) form: FilledForm<RecordMemberTrainingForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(person, form);
    const { title, heldOn, members } = form.values;
    const recorded = await recordMemberTraining(this.database, person.actor, { title, heldOn, personIds: members, submission: form.submission });
    if (!recorded.ok) return this.present(person, form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(organisationPaths.memberTraining, `The training is recorded for ${counted(recorded.value.members, 'member')}.`);
  }

  private async present({ actor }: SignedIn, form: FilledForm<object>): Promise<Page> {
    const { members } = accepted(await seeMemberTraining(this.database, actor));
    const ticked = [form.typed('members')].flat();
    return new Page('organisation/record-member-training', {
      heading: 'Record a training of members',
      area: 'Committees',
      back: { href: organisationPaths.memberTraining, text: 'Back to Members’ training' },
      form,
      members: members.map(({ id, name }) => ({ value: id, text: name, checked: ticked.includes(id) })),
    });
  }
}
