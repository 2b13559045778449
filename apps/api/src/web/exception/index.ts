import { DecideExceptionController } from './decide-exception.controller';
import { ListClinicsController } from './list-clinics.controller';
import { RecordClinicController } from './record-clinic.controller';
import { RequestClinicController } from './request-clinic.controller';
import { RescheduleClinicController } from './reschedule-clinic.controller';
import { ShowClinicController } from './show-clinic.controller';
import { ShowExceptionController } from './show-exception.controller';
import { WriteExceptionReportController } from './write-exception-report.controller';

export const exceptionControllers = [
  ShowExceptionController,
  WriteExceptionReportController,
  DecideExceptionController,
  ListClinicsController,
  RequestClinicController,
  ShowClinicController,
  RecordClinicController,
  RescheduleClinicController,
];
