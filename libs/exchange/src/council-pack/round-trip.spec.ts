import fc from 'fast-check';
import { knownFrom } from '../testing/known-from';
import { packOf } from '../testing/cases';
import { checkPack } from './check-pack';
import { packArchive, writePackFiles } from './write-pack-files';

/** Text as people write it into cells, with what spreadsheets and CSV stumble over; nothing that its own column would refuse. */
const words = fc.constantFrom('Housing', 'Siân’s “team”', '=1+1', '-5 degrees', '@home', 'a, b; c', 'say "so"', "'tis", 'Été', '12', '2026-04', 'TRUE');
const fte = fc.constantFrom('', '0.5', '1', '0.25');
const day = fc.constantFrom('2020-01-06', '2021-05-04', '31/12/2026');
const period = fc.constantFrom('2025/26 Q1', 'Q2 2025-26', '2025/26 Q3');

const pack = fc.record({
  posts: fc.uniqueArray(fc.record({ ref: fc.constantFrom('P1', 'P2', 'P3', 'P4'), title: words, fte }), { selector: ({ ref }) => ref, minLength: 2, maxLength: 4 }),
  people: fc.uniqueArray(fc.record({ ref: fc.constantFrom('E1', 'E2', '007'), name: words }), { selector: ({ ref }) => ref, minLength: 1, maxLength: 3 }),
  starts: day,
  wording: words,
  actions: fc.uniqueArray(
    fc.record({ ref: fc.constantFrom('AC-1', 'AC-20', 'AC-300'), title: words, due: fc.constantFrom('2026-09-30', '2027-03-31'), status: fc.constantFrom('', 'late', 'achieved', 'suspended'), moved: fc.boolean() }),
    { selector: ({ ref }) => ref, maxLength: 3 },
  ),
  risks: fc.uniqueArray(fc.record({ ref: fc.constantFrom('RK-1', 'RK-2'), event: words, residual: fc.constantFrom('1', '2', '3'), state: fc.constantFrom('', 'accepted', 'closed') }), { selector: ({ ref }) => ref, maxLength: 2 }),
  published: fc.uniqueArray(fc.record({ period, status: fc.constantFrom('green', 'amber', 'no-data'), note: words }), { selector: ({ period: key }) => key.replace(/\D/g, ''), maxLength: 2 }),
  values: fc.uniqueArray(fc.record({ period, value: fc.constantFrom('1,234', '0', '71.20', '-3', '£5'), note: words }), { selector: ({ period: key }) => key.replace(/\D/g, ''), maxLength: 2 }),
});

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

it('a council’s pack, written out and brought again, changes nothing, whatever stands in its cells', () => {
  fc.assert(
    fc.property(pack, ({ posts, people, starts, values, wording, published, actions, risks }) => {
      const files = packOf({
        'directorates.csv': `ref,name\nD1,${quoted([people[0]!.name])}`,
        'services.csv': 'ref,name,directorate\nS1,Housing,D1',
        'posts.csv': ['ref,title,service,reports_to,roles,fte', ...posts.map((post, at) => quoted([post.ref, post.title, 'S1', at === 0 ? '' : posts[0]!.ref, 'employee', post.fte]))].join('\n'),
        'people.csv': ['ref,name', ...people.map(({ ref, name }) => quoted([ref, name]))].join('\n'),
        'holdings.csv': `post,person,starts_on\n${posts[0]!.ref},${people[0]!.ref},${starts}`,
        'measures.csv': `ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,kind,tolerance_amber,owner_post,verifier_post\nM1,${quoted([posts[0]!.title])},As it says,S1,council-plan,maximise,quarterly,count,0,no,local,5,${posts[0]!.ref},${posts[1]!.ref}`,
        'target-statements.csv': `measure,wording,form,baseline,change\nM1,${quoted([wording])},percent,40,-2.50`,
        'published-statuses.csv': ['measure,period,status,note', ...published.map((row) => quoted(['M1', row.period, row.status, row.note]))].join('\n'),
        'risks.csv': [
          'ref,title,event,owner_post,inherent_impact,inherent_likelihood,residual_impact,residual_likelihood,target_impact,target_likelihood,state,state_reason',
          ...risks.map(({ ref, event, residual, state }) => quoted([ref, event, event, posts[0]!.ref, '3', '3', residual, '2', '1', '1', state, state === '' ? '' : event])),
        ].join('\n'),
        'risk-reviews.csv': ['risk,number,reviewed_on,impact,likelihood,reason', ...risks.map(({ ref, event, residual }) => quoted([ref, '1', starts, residual, '2', event]))].join('\n'),
        'actions.csv': [
          'ref,title,steps,owner_post,due_on,status,status_reason,risk',
          ...actions.map(({ ref, title, due, status }) => quoted([ref, title, wording, posts[1]!.ref, due, status, status === '' ? '' : title, risks[0]?.ref ?? ''])),
        ].join('\n'),
        'action-moves.csv': ['action,number,moved_on,from,to,reason', ...actions.filter(({ moved }) => moved).map(({ ref, due, title }) => quoted([ref, '1', '2026-05-04', '2026-06-30', due, title]))].join('\n'),
        'action-waits.csv': ['action,waits_for', ...actions.slice(1).map(({ ref }) => quoted([ref, actions[0]!.ref]))].join('\n'),
        'values.csv': ['measure,period,value,note', ...values.map((value) => quoted(['M1', value.period, value.value, value.note]))].join('\n'),
      });
      const first = checkPack(files);
      if (!first.sound) throw new Error(JSON.stringify(first.faults));
      const known = knownFrom(first.pack);
      const written = writePackFiles(first.pack.council[0]!, known);
      const again = checkPack(written, known);
      expect(again.sound ? again.changes : again.faults).toEqual([]);
      const packed = checkPack([{ name: 'larkmere.zip', bytes: packArchive('larkmere', written) }]);
      expect(packed.sound && packed.counts).toEqual(first.counts.filter(({ rows }) => rows > 0));
    }),
    { numRuns: 60 },
  );
});
