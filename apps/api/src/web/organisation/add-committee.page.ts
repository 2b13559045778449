import { addCommittee } from '@golden-thread/application/organisation/change-committee';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, type Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { committeeKinds, committeeKindLabels } from './labels';
import { organisationFormView } from './organisation-form.view';
import { organisationPaths } from './paths';

/** What is asked to add a committee. */
export class AddCommitteeForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the name.' })
  @UpTo(longestName)
  name = '';

  @IsString()
  @IsNotEmpty({ message: 'Enter the code.' })
  @UpTo(longestName)
  code = '';

  @IsIn(committeeKinds, { message: 'Choose what it is.' })
  kind!: (typeof committeeKinds)[number];
}

const navigation = { section: 'committees', trail: 'back' } as const;

/** Add a committee. */
@Controller(organisationPaths.addCommittee)
export class AddCommitteePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.open-new', navigation })
  ask(): Page {
    return this.present(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'committees.change', audit: 'committee.add', navigation })
  async change(
    @CurrentActor() actor: Actor, @FormBody(AddCommitteeForm) form: FilledForm<AddCommitteeForm>,
  ): Promise<Page | SeeOther> {
    if (!form.ok) return this.present(form);
    const { name, code, kind } = form.values;
    const outcome = await addCommittee(this.database, actor, { name, code, kind, submission: form.submission });
    if (!outcome.ok) return this.present(form.refused(showRefusal(outcome.refusal)));
    return new SeeOther(organisationPaths.committees, 'The committee is added.');
  }

  private present(form: FilledForm<object>): Page {
    return organisationFormView({
      heading: 'Add a committee', back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Add committee',
      questions: [
        { kind: 'text', name: 'name', label: 'Name' },
        { kind: 'text', name: 'code', label: 'Code', short: true },
        { kind: 'select', name: 'kind', label: 'What it is', items: committeeKinds.map((value) => ({ value, text: committeeKindLabels[value] })) },
      ],
    });
  }
}
