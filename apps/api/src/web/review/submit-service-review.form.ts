/** A button: what is submitted is the draft that the page showed. */
export class SubmitServiceReviewForm {}
