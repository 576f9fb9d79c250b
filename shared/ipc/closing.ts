/** What `app.closing` tells beside the fact: this PC makes what is due on the schedule, and would not any more. */
export const KEEPING_WATCH = 'keepingWatch'
