import { IsString } from 'class-validator';
import { ChangeCouncilObjectiveForm } from './change-council-objective.form';

/** A new objective of the council plan; its lead service may follow. */
export class AddCouncilObjectiveForm extends ChangeCouncilObjectiveForm {
  @IsString()
  leadServiceId = '';
}
