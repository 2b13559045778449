import { ValidateIf } from 'class-validator';
import { IsId } from '../../http/is-id';
import { ChangeCouncilObjectiveForm } from './change-council-objective.form';

/** A new objective of the council plan; its lead service may follow. */
export class AddCouncilObjectiveForm extends ChangeCouncilObjectiveForm {
  @ValidateIf((form: AddCouncilObjectiveForm) => form.leadServiceId !== '')
  @IsId({ message: 'Choose a lead service of the list, or leave it open.' })
  leadServiceId = '';
}
