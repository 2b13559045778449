/** Taking a stage out asks for nothing but the decision itself; the reason is asked with what would change. */
export class RemoveStageForm {}
