import { type Role, roles } from '@golden-thread/domain/authority';
import { Transform } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** What is asked to add a post to a directorate, service, unit or the council itself. */
export class AddPostForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the title.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  name = '';

  @IsString()
  @IsNotEmpty({ message: 'Enter the code.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  code = '';

  @Matches(/^\d{1,3}(\.\d{1,3})?$/, { message: 'Full-time equivalent is a number such as 1 or 0.6.' })
  fte = '1';

  @IsString()
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  lineManager = '';

  // One ticked box arrives as a text, several as a list.
  @Transform(({ value }) => (value === undefined ? [] : [value].flat()))
  @IsIn(roles, { each: true, message: 'Tick roles of the list only.' })
  roles: Role[] = [];
}
