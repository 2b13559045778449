import { EnterConsultationPage } from './enter-consultation.page';
import { ListConsultationsPage } from './list-consultations.page';
import { RecordConsultationResultPage } from './record-result.page';
import { ShowConsultationPage } from './show-consultation.page';
import { NoteConsultationUsePage, WithdrawConsultationPage } from './use-consultation.page';

/** Named addresses stand before the one with a parameter in the same place. */
export const consultationPages = [ListConsultationsPage, EnterConsultationPage, ShowConsultationPage, RecordConsultationResultPage, NoteConsultationUsePage, WithdrawConsultationPage];
