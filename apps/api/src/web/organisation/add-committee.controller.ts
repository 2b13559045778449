import type { Database } from '@golden-thread/application';
import { addCommittee } from '@golden-thread/application/organisation';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { committeeKinds, committeeKindWords } from './committee-kinds';
import { organisationPaths } from './paths';
import { presentForm } from './present-form';
import { AddCommitteeForm } from './add-committee.form';

const navigation = { section: 'administration', trail: 'back' } as const;

/** Add a committee. */
@Controller(organisationPaths.addCommittee)
export class AddCommitteeController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'committee.open-new', navigation })
  ask(): Page {
    return this.present(blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'organisation.change', audit: 'committee.add', navigation })
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
    return presentForm({
      heading: 'Add a committee', back: { href: organisationPaths.committees, text: 'Back to Committees' }, form, button: 'Add committee',
      questions: [
        { kind: 'text', name: 'name', label: 'Name' },
        { kind: 'text', name: 'code', label: 'Code', short: true },
        { kind: 'select', name: 'kind', label: 'What it is', items: committeeKinds.map((value) => ({ value, text: committeeKindWords[value] })) },
      ],
    });
  }
}
