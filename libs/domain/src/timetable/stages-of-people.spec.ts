import { defaultTemplate } from './default-template';
import { paperChain } from './paper-chain';
import { concernsThem, ownDates, postsNamedIn, type Responsibilities } from './stages-of-people';

const nobody: Responsibilities = { roles: [], posts: [], services: [], directorates: [], committees: [], measures: [] };
const keysOf = (own: Partial<Responsibilities>) => defaultTemplate.filter((stage) => concernsThem(stage, { ...nobody, ...own })).map(({ key }) => key);

describe('whose dates of the year are whose', () => {
  it('are all the policy team’s, and nobody’s who has no part in it', () => {
    expect(keysOf({ roles: ['policy-officer'] })).toHaveLength(defaultTemplate.length);
    expect(keysOf({ roles: ['administrator'] })).toEqual([]);
  });

  it('are by role: a service manager’s rounds and plans, a scrutiny member’s meetings, everybody’s appraisals', () => {
    expect(keysOf({ roles: ['service-manager'] })).toEqual(expect.arrayContaining(['q1.entry-closes', 'q1.reviews-due', 'planning.launch', 'appraisal.closes']));
    expect(keysOf({ roles: ['service-manager'] })).not.toContain('h1.scrutiny');
    expect(keysOf({ roles: ['scrutiny-member'] })).toEqual(expect.arrayContaining(['h1.scrutiny', 'q1.members']));
    expect(keysOf({ roles: ['scrutiny-member'] })).not.toContain('q1.reviews-due');
    expect(keysOf({ roles: ['employee'] })).toEqual(['appraisal.opens', 'appraisal.closes', 'check-in.opens', 'check-in.closes']);
  });

  it('are by what a stage asks: of the heads of some services, the holder of a post, whoever owns it', () => {
    const work = { kind: 'form', owner: { of: 'post', named: 'POL-1' }, guidance: '', link: null, window: 5, grace: 0, reminders: 'usual', signOff: 'nobody', questions: [] } as const;
    const asks = (of: 'services' | 'measures', named: readonly string[]) => ({ key: 'own.x', work: { ...work, audience: { of, named } } });
    expect(concernsThem(asks('services', ['HOU']), { ...nobody, services: ['HOU'] })).toBe(true);
    expect(concernsThem(asks('services', ['HOU']), { ...nobody, services: ['LEI'] })).toBe(false);
    expect(concernsThem(asks('services', []), { ...nobody, services: ['LEI'] })).toBe(true);
    expect(concernsThem(asks('measures', []), { ...nobody, services: ['LEI'] })).toBe(false);
    expect(concernsThem(asks('services', ['HOU']), { ...nobody, posts: ['POL-1'] })).toBe(true);
  });

  it('come in order from a day on, and say which are asked for', () => {
    const meeting = { key: 'h1.scrutiny', title: 'Scrutiny', track: 'reporting', phase: 'review' } as const;
    const parts = { author: 'AUT', finance: 'FIN', legal: 'LEG', leadMember: 'LM', clerk: 'DEM' };
    const chain = paperChain(meeting, { parts, keyDecision: true });
    expect(postsNamedIn(chain)).toEqual(['DEM', 'AUT', 'FIN', 'LEG', 'LM']);
    const dated = chain.map((stage, index) => ({ ...stage, date: `2026-11-${String(28 - index).padStart(2, '0')}` as const }));
    const dates = ownDates(dated as never, { own: { ...nobody, posts: ['AUT'] }, from: '2026-11-02' });
    expect(dates.map(({ stage, on, isAsked }) => `${on} ${stage} ${isAsked}`)).toEqual(['2026-11-23 h1.scrutiny.briefing true', '2026-11-27 h1.scrutiny.draft true']);
    expect(ownDates(dated as never, { own: { ...nobody, posts: ['AUT'] }, from: '2026-11-24' })).toHaveLength(1);
  });
});
