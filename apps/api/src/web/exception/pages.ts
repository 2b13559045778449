import { BriefClinicPage } from './brief-clinic.page';
import { DecideExceptionPage } from './decide-exception.page';
import { DecideExceptionsPage } from './decide-exceptions.page';
import { ListClinicsPage } from './list-clinics.page';
import { ListExceptionsPage } from './list-exceptions.page';
import { RecordClinicPage } from './record-clinic.page';
import { RequestClinicPage } from './request-clinic.page';
import { RescheduleClinicPage } from './reschedule-clinic.page';
import { ShowClinicPage } from './show-clinic.page';
import { ShowExceptionPage } from './show-exception.page';
import { WriteExceptionReportPage } from './write-exception-report.page';

export const exceptionPages = [
  ListExceptionsPage,
  ShowExceptionPage,
  WriteExceptionReportPage,
  DecideExceptionPage,
  DecideExceptionsPage,
  ListClinicsPage,
  RequestClinicPage,
  ShowClinicPage,
  BriefClinicPage,
  RecordClinicPage,
  RescheduleClinicPage,
];
