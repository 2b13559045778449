/** The facts that can stand in the way of a link. */
export type ThreadRefusal = 'LinkGoesInCircle' | 'LinkLeadsDown' | 'AlreadyLinked' | 'PartnersMissing' | 'SoThatStepIncomplete';
