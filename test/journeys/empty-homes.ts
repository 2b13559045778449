/** What people write in the journey of the empty homes: as plainly as they would. */
export const emptyHomes = {
  commentary: 'Two lettings officers left in May. Keys wait a week longer; the contractor works Saturdays from July.',
  draft: 'Empty homes are at 73%.',
  measures: 'Empty homes fell to 73%: two officers left in May. Posts are advertised and the contractor works Saturdays.',
  risks: 'As last quarter.',
  risksAgain: 'Families stay longer in bed and breakfast: six more than planned at the end of June, £9,000 a month.',
  budget: 'Bed and breakfast £9,000 over; vacancies £11,000 under.',
  issue: 'Taken to the team meeting of 12 July.',
  returned: 'Say what the empty homes mean for families in bed and breakfast, and what it costs.',
  report: {
    kind: 'Capacity: too few people or hours',
    cause: 'Two of five lettings officers left in May.',
    impact: 'Six more families than planned are in bed and breakfast.',
    done: 'Posts advertised; Saturdays agreed with the contractor.',
    option: { 'What would be done': 'Two agency officers until November', Cost: '£31,000', Benefit: 'Over 90% by October', Risk: 'They leave when trained' },
  },
  /** Where the figure is missing, there is less to say. */
  shortReport: {
    kind: 'Capacity: too few people or hours',
    cause: 'Whoever enters it was away at the quarter’s end.',
    option: { 'What would be done': 'A second person enters it', Cost: 'None', Benefit: 'It is there next quarter', Risk: 'None' },
  },
  decided: 'Families pay for this. The agency officers are agreed; we want to hear every month.',
  plan: {
    words: {
      'What is to be reached': 'Nine in ten empty homes are ready for letting within 28 days',
      'Why it went wrong': 'Two of five lettings officers left in May, and keys wait.',
      'Value now': '73.1',
      'Value to reach': '90',
      'Resources shifted': '£31,000 from the vacancies of the service.',
    },
    trajectory: { 'September 2027': '82', 'October 2027': '90' },
    action: {
      Step: 'Two agency officers until November',
      Owner: 'Yusuf Demir',
      Due: '2027-08-23',
      'What it should change, by how much and by when': 'Fifteen points by October',
    },
  },
  september: { value: '83.5', done: 'Both agency officers started on 23 August.', forecast: '90% in October' },
  october: { value: '91.2', done: 'The backlog of keys is gone.', forecast: 'Stays over 90%' },
  verdicts: { 'Not yet satisfied': 'As promised. One more month.', Satisfied: 'Reached, and the posts are filled.' } as Readonly<Record<string, string>>,
} as const;
