import { usualFeedbackColumns } from '@golden-thread/domain/review/feedback';
import { readFeedback } from './read-feedback';

const file = (text: string) => ({ name: 'contacts.csv', bytes: Buffer.from(text) });

describe('the customer system’s extract', () => {
  it('is read under its own names, below a title; what it leaves empty is not counted', () => {
    const columns = { ...usualFeedbackColumns, service: 'Dept', complaint: 'Stage 1' };
    expect(readFeedback(file('Contacts of quarter 1,,,,\nDept,Stage 1,Comments,Compliments,Avoidable contact\nHousing,"1,012",4,,30\nLeisure,0,,2,\n'), columns)).toEqual({
      lines: [
        { service: 'Housing', counts: [{ kind: 'complaint', count: 1012 }, { kind: 'comment', count: 4 }, { kind: 'avoidable-contact', count: 30 }] },
        { service: 'Leisure', counts: [{ kind: 'complaint', count: 0 }, { kind: 'compliment', count: 2 }] },
      ],
    });
  });

  it('names every fault with its row and column', () => {
    const faulty = readFeedback(file('Service,Complaints,Comments,Compliments,Avoidable contact\nHousing,many,1,1,1\nHousing,1.5,-2,1,1\n'), usualFeedbackColumns);
    expect(faulty).toEqual({ faults: [
      'contacts.csv, row 2, Complaints: “many” is no whole number up to 1,000,000.', 'contacts.csv, row 3: Housing stands twice. Put its rows together.',
      'contacts.csv, row 3, Complaints: “1.5” is no whole number up to 1,000,000.', 'contacts.csv, row 3, Comments: “-2” is no whole number up to 1,000,000.',
    ] });
    expect(readFeedback(file('Service,Complaints\nHousing,1\n'), usualFeedbackColumns)).toEqual({ faults: ['contacts.csv has no column Comments, Compliments, Avoidable contact. It has Service, Complaints.'] });
  });
});
