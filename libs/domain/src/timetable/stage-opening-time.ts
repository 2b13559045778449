/** When in the day a stage opens, London time: before reminders are given and before anybody is at work. */
export const stageOpeningTime = '07:00';
