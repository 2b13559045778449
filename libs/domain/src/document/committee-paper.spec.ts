import { committeeSections, noNarrative, numberedSections } from './committee-paper';

describe('the paper of an officer', () => {
  const texts = (recommendations: string): readonly string[] =>
    numberedSections(committeeSections({ ...noNarrative, recommendations }, [])).flatMap((block) => (block.kind === 'paragraph' && block.number?.startsWith('2.') ? [`${block.number} ${block.text}`] : []));

  it('numbers paragraphs once, also where the officer numbered them, and leaves other figures alone', () => {
    expect(texts('1. To note it.\n\n2) To ask for more.')).toEqual(['2.1 To note it.', '2.2 To ask for more.']);
    expect(texts('3. July is when it starts.\n\n2026 was better.')).toEqual(['2.1 3. July is when it starts.', '2.2 2026 was better.']);
  });

  it('says of a head that nobody has written who completes it', () => {
    expect(texts('')).toEqual(['2.1 To be completed by the officer who reports.']);
  });
});
