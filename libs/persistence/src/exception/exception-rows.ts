import { ClinicRow } from './clinic.row';
import { ExceptionCaseRow } from './exception-case.row';

/** The exception area's rows. */
export const exceptionRows = [ExceptionCaseRow, ClinicRow];
