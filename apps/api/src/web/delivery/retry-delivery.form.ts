/** Nothing is typed: the page asks whether to retry, and the button says yes. */
export class RetryDeliveryForm {}
