import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { ConsultationEvent } from '@golden-thread/domain/consultation/events';
import { consultationMethods } from '@golden-thread/domain/consultation/consultation';
import { counted } from '../../../http/paging';
import type { EventLabels } from './event-label';

export const consultationEventLabels = {
  ConsultationEntered: ({ method, endsOn, resultDueOn }) => ({ title: 'Consultation entered', detail: `${consultationMethods[method]}, until ${shortDate(endsOn)}. Its result is due by ${shortDate(resultDueOn)}.` }),
  ConsultationReported: ({ size }) => ({ title: 'Result recorded', detail: `From ${counted(size, 'answer')}.` }),
  ConsultationUsed: () => ({ title: 'Linked to what it is used in' }),
  ConsultationWithdrawn: () => ({ title: 'Consultation withdrawn' }),
} satisfies EventLabels<ConsultationEvent>;
