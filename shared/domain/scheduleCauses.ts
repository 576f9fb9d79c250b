/**
 * Why a moment of publication passed without its entry coming out: the PC was
 * off, asleep, its clock was moved; nobody with the right was signed in; the
 * list or the entry was kept back; a text was not signed; what had to be made
 * failed; or the program asked and nobody answered.
 */
export const missCauses = [
  'off',
  'asleep',
  'clock',
  'nobody',
  'paused',
  'held',
  'unsigned',
  'failed',
  'unanswered'
] as const
export type MissCause = (typeof missCauses)[number]
