import type { ValidationError } from 'class-validator';
import type { FieldFault } from './refusals/show-refusal';

/**
 * A form or body that the rule can judge as far as it alone shows, whoever sends it and however things stand: so that a field of the wrong
 * form and one that lacks a reason are said in one answer.
 */
export interface JudgedByRule {
  faults(): readonly FieldFault[];
}

const isJudged = (sent: object | undefined): sent is JudgedByRule => sent !== undefined && typeof (sent as Partial<JudgedByRule>).faults === 'function';

/** Whether what was sent can be read as what the rule judges: texts where texts are expected, lists where lists are. */
const isReadable = ({ value, constraints = {}, children = [] }: ValidationError): boolean =>
  !('isArray' in constraints || 'nestedValidation' in constraints || 'isObject' in constraints) &&
  (children.length > 0 || 'whitelistValidation' in constraints || typeof value !== 'object') &&
  children.every(isReadable);

/** What the rule says of something whose fields do not all hold; nothing where it cannot be read, or all of them do (then the rule itself is asked). */
export function faultsByRule(problems: readonly ValidationError[]): readonly FieldFault[] {
  const sent = problems[0]?.target;
  return isJudged(sent) && problems.every(isReadable) ? sent.faults() : [];
}
