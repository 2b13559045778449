/** Only a button: what is submitted is the draft that the page shows. */
export class CheckFiguresForm {}
