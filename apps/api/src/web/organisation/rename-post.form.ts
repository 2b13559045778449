import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What is asked to give a post another title. */
export class RenamePostForm {
  @IsString()
  @IsNotEmpty({ message: 'Enter the title.' })
  @MaxLength(200, { message: 'This is longer than 200 characters. Shorten it.' })
  name = '';
}
