/** The letter was certainly not taken by the mail server. `forGood`: it never will be (no such recipient), so trying again is useless. */
export class LetterRefused extends Error {
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message);
    this.name = 'LetterRefused';
  }
}
