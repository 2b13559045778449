import type { CouncilId } from '../shared/id';
import { anId } from '../shared/testing/an-id';
import { decideReadingRule } from './decide-reading-rule';
import { mayRead } from './reading-rights';

const asked = { councilId: anId<CouncilId>('c'), matter: 'unsigned-reviews', current: 'circle', audience: 'everyone', reason: 'We work in the open' } as const;

describe('how far a matter is read', () => {
  it('is the council’s choice, with a reason', () => {
    expect(decideReadingRule(asked)).toMatchObject({
      value: { name: 'ReadingRuleChanged', payload: { matter: 'unsigned-reviews', from: 'circle', to: 'everyone' }, wording: { reason: 'We work in the open' } },
    });
    expect(decideReadingRule({ ...asked, reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(decideReadingRule({ ...asked, audience: 'circle' })).toMatchObject({ refusal: { code: 'ReadingRuleUnchanged' } });
  });

  it('never opens a draft to everybody or a person’s objectives to anybody, nor closes what is decided', () => {
    for (const [matter, audience] of [['drafts', 'everyone'], ['individual-objectives', 'circle'], ['decided', 'circle']] as const) {
      expect(decideReadingRule({ ...asked, matter, audience, current: 'asked' })).toMatchObject({ refusal: { code: 'AudienceNotOffered' } });
    }
  });
});

describe('a draft', () => {
  it('is read by whoever is asked for it; its circle sees that it is being written; for others it is not there', () => {
    expect([mayRead('drafts', 'asked'), mayRead('drafts', 'circle'), mayRead('drafts', 'other')]).toEqual(['whole', 'heading', 'none']);
  });

  it('is read by its circle where the council chose so', () => {
    expect(mayRead('drafts', 'circle', { drafts: 'circle' })).toBe('whole');
    expect(mayRead('drafts', 'other', { drafts: 'circle' })).toBe('none');
  });
});
