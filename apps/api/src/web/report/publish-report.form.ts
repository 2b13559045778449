/** A button: what is published is what was challenged. */
export class PublishReportForm {}
