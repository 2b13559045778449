import type { ObjectiveAbove, PlanToChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import type { PlaceAsked } from '@golden-thread/application/plan-change/propose-plan-change';
import type { PlaceInThread, ServedObjective } from '@golden-thread/domain/plan-change/objective-edit';
import { planChangeLimits } from '@golden-thread/domain/plan-change/plan-change';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { type LinkWeight, linkWeightKeys, threadLimits } from '@golden-thread/domain/thread/thread';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import type { FilledForm } from '../kit';
import { threadLevelLabels, weightChoices } from '../plan/labels';
import { servesText } from './plan-change.view';

const List = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value));
const linksAnother = ({ parentId }: PlaceInThreadForm): boolean => parentId !== '';

/** What an objective of a service or unit is to serve: what of that it keeps, one more, or why it serves nothing above. */
export class PlaceInThreadForm {
  @IsOptional() @List() @IsArray({ message: 'Choose from what it serves.' })
  @ArrayMaxSize(planChangeLimits.serves, { message: `An objective serves at most ${planChangeLimits.serves} others.` })
  @IsId({ each: true, message: 'Choose from what it serves.' })
  keeps: ObjectiveId[] = [];

  @ValidateIf(linksAnother)
  @IsId({ message: 'Choose the objective that it serves from the list.' })
  parentId: ObjectiveId | '' = '';

  @ValidateIf(linksAnother)
  @IsIn(['direct', 'indirect'], { message: 'Choose how it serves that objective: directly or indirectly.' })
  link: 'direct' | 'indirect' | '' = '';

  @MustSay<PlaceInThreadForm>('PartnersMissing', (form) => linksAnother(form) && form.link === 'indirect')
  @IsString()
  @UpTo(threadLimits.partners, 'The list of partners')
  partners = '';

  @IsString()
  @UpTo(threadLimits.soThat)
  soThat = '';

  @IsIn(['', ...linkWeightKeys], { message: 'Choose how much rests on it, or leave it open.' })
  weight: LinkWeight | '' = '';

  @IsString()
  @UpTo(threadLimits.breakReason, 'The reason')
  breakReason = '';
}

/** What was typed, as the objective's place. */
export function placeOfForm({ keeps, parentId, link, partners, soThat, weight, breakReason }: PlaceInThreadForm): PlaceAsked {
  const another = parentId === '' ? [] : [{ parentId, kind: link === 'indirect' ? ('indirect' as const) : ('direct' as const), partners, soThat, weight: weight || null }];
  return { keeps, serves: another, breakReason };
}

/** A place as the form's fields: everything that it serves is kept until somebody takes it away. */
export const fieldsOfPlace = ({ serves, breakReason }: PlaceInThread): Readonly<Record<string, unknown>> => ({ keeps: serves.map(({ parentId }) => parentId), breakReason });

/** What the form asks about an objective's place. */
export function placeFormView({ above, served }: Pick<PlanToChangeView, 'above' | 'served'>, serves: readonly ServedObjective[], form: FilledForm<object>): Readonly<Record<string, unknown>> {
  const kept: readonly unknown[] = [form.typed('keeps')].flat();
  const others = above.filter(({ id }) => !serves.some(({ parentId }) => parentId === id));
  const choice = ({ id, reference, title, level }: ObjectiveAbove): object => ({ value: id, text: `${threadLevelLabels[level]}, ${reference}: ${title}`, selected: form.typed('parentId') === id });
  return {
    serves: serves.map((link) => ({ value: link.parentId, text: servesText(served[link.parentId] ?? 'An objective that is still being written', link), checked: kept.includes(link.parentId) })),
    above: [{ value: '', text: serves.length > 0 ? 'Nothing more' : 'Choose an objective' }, ...others.map(choice)],
    weights: weightChoices(form.typed('weight')),
  };
}
