/** A controller's answer: a file, shown in place (an image) or saved under a name. */
export class Download {
  constructor(
    readonly type: string,
    readonly body: string | Buffer,
    readonly fileName?: string,
  ) {}
}
