/** A controller's answer after a decision: 303 to the page that shows what came of it, with one sentence told there once. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly told?: string,
  ) {}
}
