/** Publishing asks for nothing but the decision itself. */
export class PublishYearForm {}
