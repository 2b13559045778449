/** Why an operator's act on a delivery or a letter is refused. */
export type DeliveryRefusal = 'NoSuchDelivery' | 'DeliveryNotParked' | 'NoSuchLetter' | 'LetterNotInDoubt';
