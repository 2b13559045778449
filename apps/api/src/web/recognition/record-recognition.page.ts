import { recordRecognition } from '@golden-thread/application/recognition/record-recognition';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import {
  isRecognisedResult, type RecognisedResult, recognisedResults, type RecognitionForm, recognitionFormKeys, recognitionForms, type RecognitionKind, recognitionKindKeys, recognitionKinds, recognitionLimits,
} from '@golden-thread/domain/recognition/recognition';
import { type Id, isId } from '@golden-thread/domain/shared/id';
import { isBlank } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { thingAddress } from '../history/things';
import { blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planPaths } from '../plan/paths';
import { recognitionPaths } from './paths';

/** What somebody records about a result. `from` and `of`: the result, from whose page the form was opened. */
export class RecordRecognitionForm {
  @IsIn(recognitionKindKeys, { message: 'Choose whether it is recognition or a consequence.' })
  kind!: RecognitionKind;

  @IsString()
  @UpTo(longestName, 'The person')
  person = '';

  @IsString()
  @UpTo(longestName, 'The service')
  service = '';

  @IsIn(recognitionFormKeys, { message: 'Choose what it comes to.' })
  form!: RecognitionForm;

  @MustSay('RecognitionTextMissing')
  @IsString()
  @UpTo(recognitionLimits.text, 'What for')
  text = '';

  @IsOptional()
  @IsIn(['', 'yes'], { message: 'Tick it, or leave it.' })
  toPublic: '' | 'yes' = '';

  @MustSay<RecordRecognitionForm>('RecognisedResultNotFound', ({ from }) => from === '')
  @IsString()
  @UpTo(longestName, 'The measure')
  measure = '';

  @IsIn(['', ...Object.keys(recognisedResults)], { message: 'Open the form from the page of the result.' })
  from: RecognisedResult | '' = '';

  @ValidateIf(({ from }: RecordRecognitionForm) => from !== '')
  @IsId({ message: 'Open the form from the page of the result.' })
  of: Id | '' = '';
}

/** Where it is recorded from a result’s page; null for whoever may not. */
export const recognitionLink = (actor: Actor, kind: RecognisedResult, id: Id): string | null => (may(actor, 'recognition.write') ? recognitionPaths.recordFrom(kind, id) : null);

/** Where a result has its page. */
export const resultAddress = (kind: RecognisedResult, id: Id): string => (kind === 'objective' ? planPaths.objectiveOf(id) : thingAddress(kind, id));

const recordView = (result: { readonly kind: RecognisedResult; readonly id: Id } | null, form: FilledForm<object>): Page =>
  new Page('recognition/record', {
    heading: 'Record what follows from a result',
    area: 'Reviews',
    back: { href: recognitionPaths.list, text: 'Back to recognition' },
    form,
    result: result && { ...result, says: recognisedResults[result.kind].toLowerCase(), href: resultAddress(result.kind, result.id) },
    kinds: Object.entries(recognitionKinds).map(([value, { title }]) => ({ value, text: title, hint: { text: value === 'recognition' ? 'Staff see it, and the public once it is agreed.' : 'The person and those above them see it, nobody else.' } })),
    forms: [{ value: '', text: 'Choose' }, ...Object.entries(recognitionForms).map(([value, text]) => ({ value, text, selected: form.typed('form') === value }))],
  });

const navigation = { section: 'reviews', trail: 'back' } as const;

/** Records recognition, or a consequence, about a result. */
@Controller(recognitionPaths.record)
export class RecordRecognitionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recognition.write', audit: 'recognition.open-new', navigation })
  show(@Query('from') from?: string, @Query('of') of?: string): Page {
    return recordView(isRecognisedResult(from) && isId(of) ? { kind: from, id: of } : null, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'recognition.write', audit: 'recognition.record', navigation })
  async record(@CurrentActor() actor: Actor, @FormBody(RecordRecognitionForm) form: FilledForm<RecordRecognitionForm>): Promise<Page | SeeOther> {
    const { from, of, kind, person, service, measure, text, toPublic } = form.values;
    const result = isRecognisedResult(from) && isId(of) ? { kind: from, id: of } : null;
    if (!form.ok) return recordView(result, form);
    const given = { kind, form: form.values.form, result, measure, person: isBlank(person) ? null : { typed: person }, service, text, toPublic: toPublic === 'yes', submission: form.submission };
    const recorded = await recordRecognition(this.database, actor, given);
    if (!recorded.ok) return recordView(result, form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(recognitionPaths.list, 'It is recorded, and whoever it is about is told.');
  }
}
