import { DecideExceptionController } from './decide-exception.page';
import { ListClinicsController } from './list-clinics.page';
import { RecordClinicController } from './record-clinic.page';
import { RequestClinicController } from './request-clinic.page';
import { RescheduleClinicController } from './reschedule-clinic.page';
import { ShowClinicController } from './show-clinic.page';
import { ShowExceptionController } from './show-exception.page';
import { WriteExceptionReportController } from './write-exception-report.page';

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
