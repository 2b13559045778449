import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;
type Find = (...asked: Parameters<Storage['getTargetValidationMetadatas']>) => Rules;
let isRemembering = false;

/**
 * class-validator looks for the rules that a class inherits among all classes, each time that something of it is checked. Rules are said where classes are declared, so that
 * they are looked for once a class here. Asked by name or by group, which nothing of ours does, it looks as it always did.
 */
export function rememberValidationRules(): void {
  if (isRemembering) return;
  isRemembering = true;
  const storage = getMetadataStorage();
  const find: Find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, Map<string, Rules>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || (groups !== undefined && groups.length > 0)) return find(target, schema, always, strictGroups, groups);
    const ofClass = known.get(target) ?? new Map<string, Rules>();
    const how = `${always} ${strictGroups}`;
    const rules = ofClass.get(how) ?? find(target, schema, always, strictGroups, groups);
    known.set(target, ofClass.set(how, rules));
    return rules;
  };
}
