import { DecideExceptionController } from './decide-exception.controller';
import { RecordClinicController } from './record-clinic.controller';
import { RescheduleClinicController } from './reschedule-clinic.controller';
import { ShowClinicController } from './show-clinic.controller';
import { ShowExceptionController } from './show-exception.controller';
import { WriteExceptionReportController } from './write-exception-report.controller';

export const exceptionControllers = [
  ShowExceptionController,
  WriteExceptionReportController,
  DecideExceptionController,
  ShowClinicController,
  RecordClinicController,
  RescheduleClinicController,
];
