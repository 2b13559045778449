import { commentLimits } from '@golden-thread/domain/measure/decide-comment';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';
import { UpTo } from '../../http/text-field';

class MentionRow {
  @IsString()
  @UpTo(longestName, 'The name')
  name = '';
}

/** Whom a question or a comment mentions. */
export class MentionsForm {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(commentLimits.mentions, { message: `At most ${commentLimits.mentions} people are mentioned. Write to the others.` })
  @ValidateNested({ each: true })
  @Type(() => MentionRow)
  mentions: MentionRow[] = [];
}
