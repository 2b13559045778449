import type { ActionState } from '@golden-thread/domain/review';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsId } from '../../http/is-id';

const long = { message: 'This is longer than 8,000 characters. Shorten it.' };

class ActionRow {
  @IsId({ message: 'This action is not in the list. Open the page again.' })
  actionId!: string;

  @IsOptional()
  @IsIn(['done', 'on-course', 'behind', 'not-started', ''], { message: 'Choose how far the action is.' })
  progress: ActionState | '' = '';

  @IsString()
  @MaxLength(2000, { message: 'The note is longer than 2,000 characters. Shorten it.' })
  note = '';
}

class IssueRow {
  @IsId({ message: 'This issue is not in the list. Open the page again.' })
  issueId!: string;

  @IsString()
  @MaxLength(4000, { message: 'The answer is longer than 4,000 characters. Shorten it.' })
  response = '';
}

/** One section of a review, as far as it is written. Nothing is required of a draft; only the shape is checked. */
export class WriteSectionForm {
  @IsOptional()
  @IsString()
  @MaxLength(8000, long)
  text = '';

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ActionRow)
  actions: ActionRow[] = [];

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => IssueRow)
  issues: IssueRow[] = [];

  @IsIn(['next', 'list'], { message: 'Choose whether to go on or back to the list.' })
  then!: 'next' | 'list';
}
