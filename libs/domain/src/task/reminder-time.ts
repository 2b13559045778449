/** When in the day reminders are given, London time: at the start of the working day, before the first meeting. */
export const reminderTime = '08:00';
