import { anId } from '../shared/testing/an-id';
import { powerfulRoles, roles } from './actor';
import { rolesGiven } from './roles-given';

describe('the roles that answering for a post gives', () => {
  const lineRoles = roles.filter((role) => !powerfulRoles.includes(role));

  it('are all of them for its holder and for the deputy of an absent holder', () => {
    expect(rolesGiven({ roles, basis: 'holder', holderId: null })).toEqual(roles);
    expect(rolesGiven({ roles, basis: 'deputy', holderId: anId('dee') })).toEqual(roles);
  });

  it('are those of the line alone while it is vacant, for whoever manages it and for that manager’s deputy', () => {
    expect(rolesGiven({ roles, basis: 'vacancy', holderId: null })).toEqual(lineRoles);
    expect(rolesGiven({ roles, basis: 'deputy', holderId: null })).toEqual(lineRoles);
    expect(lineRoles).toEqual(['director', 'service-manager', 'unit-manager', 'employee', 'lead-member', 'committee-chair', 'scrutiny-member']);
  });
});
