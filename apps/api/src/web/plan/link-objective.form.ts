import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';

/** What an objective serves and how; or why it serves nothing above. */
export class LinkObjectiveForm {
  @IsIn(['direct', 'indirect', 'none'], { message: 'Choose how the objective is linked, or that it serves nothing above.' })
  kind!: 'direct' | 'indirect' | 'none';

  @ValidateIf((form: LinkObjectiveForm) => form.kind !== 'none')
  @IsNotEmpty({ message: 'Choose the objective that this one serves.' })
  @IsString()
  parentId = '';

  @ValidateIf((form: LinkObjectiveForm) => form.kind === 'indirect')
  @IsNotEmpty({ message: 'Name the partners: an indirect link says who else contributes.' })
  @IsString()
  @MaxLength(300, { message: 'The partners are longer than 300 characters. Shorten them.' })
  partners = '';

  @IsString()
  @MaxLength(300, { message: 'This is longer than 300 characters. Shorten it.' })
  soThat = '';

  @ValidateIf((form: LinkObjectiveForm) => form.kind === 'none')
  @IsNotEmpty({ message: 'Say why it serves nothing above: a statutory duty, say.' })
  @IsString()
  @MaxLength(500, { message: 'The reason is longer than 500 characters. Shorten it.' })
  reason = '';
}
