import { evidenceHeadings, type ServicePlanContent, servicePlanSections } from '../plan/service-plan-content';
import type { RecoveryPlan } from '../recovery/recovery-plan';
import type { DocumentContent } from './document-content';
import { recoveryPlanDocument } from './recovery-plan-document';
import { servicePlanDocument, type ServicePlanPaper } from './service-plan-document';

const headsOf = ({ blocks }: DocumentContent): readonly string[] => blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text.replace(/^\d+\.0 /, '')] : []));

describe('a recovery plan as a paper', () => {
  const plan = { reference: 'RP-1', title: 'Repairs in time', content: { resources: '£62,000 from reserves', cost: '' }, months: [], conditions: [], approvedOn: null, version: 1 } as unknown as RecoveryPlan;
  const paper = recoveryPlanDocument({ council: 'Larkmere', plan, service: 'Housing', standing: 'Being drafted', measure: null, accountable: 'A', director: 'D', panelChair: 'C', registered: [] });

  it('goes before its panel under the committee’s heads: what the plan says stands under them, the rest is the officer’s to complete', () => {
    expect(headsOf(paper)).toEqual([
      'PURPOSE OF REPORT', 'RECOMMENDATIONS', 'BACKGROUND', 'OBJECTIVE', 'CAUSES', 'TRAJECTORY', 'ACTIONS', 'RISK MANAGEMENT', 'EQUALITY CONSIDERATIONS', 'RESOURCE IMPLICATIONS',
      'REASON FOR RECOMMENDATIONS',
    ]);
    const said = JSON.stringify(paper.blocks);
    expect(said).toContain('To say how “Repairs in time” of Housing is to be brought back to its target');
    expect(said).toContain('£62,000 from reserves');
    expect(said.split('To be completed by the officer who reports.')).toHaveLength(6);
  });
});

describe('a service plan as a paper', () => {
  const content = {
    sections: Object.fromEntries(Object.keys(servicePlanSections).map((key) => [key, 'Text'])),
    evidence: Object.fromEntries(Object.keys(evidenceHeadings).map((key) => [key, { text: 'Text', sourcedOn: null, waivedBecause: null }])),
  } as unknown as ServicePlanContent;
  const paperOf = (quarters: ServicePlanPaper['quarters']): DocumentContent =>
    servicePlanDocument({ council: 'Larkmere', service: 'Housing', year: '2026/27', standing: 'Approved', version: 1, writtenBy: 'W', decidedBy: 'D', decidedOn: null, content, typed: null, objectives: [], quarters });

  it('shows how the service’s measures stood in a picture, with the same in numbers', () => {
    const { blocks } = paperOf([{ label: 'Quarter 1 2026/27', counts: { red: 1, amber: 2, green: 3, 'no-data': 0 } }]);
    const at = blocks.findIndex((block) => block.kind === 'charts');
    expect(blocks[at]).toMatchObject({ charts: [{ kind: 'status', groups: [{ label: 'Quarter 1 2026/27' }] }] });
    expect(blocks[at + 1]).toMatchObject({ kind: 'table', rows: [['Quarter 1 2026/27', '1', '2', '3', '0']] });
  });

  it('has neither where no measure was ever judged', () => {
    expect(headsOf(paperOf([]))).not.toContain('HOW THE SERVICE IS DOING');
    expect(paperOf([]).blocks.some(({ kind }) => kind === 'charts')).toBe(false);
  });
});
