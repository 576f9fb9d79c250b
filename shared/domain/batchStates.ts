/* Plain lists: the first screen knows whether a batch runs, and loads no schemas for it. */

/** Where the files of a batch came from. */
export const batchOrigins = ['files', 'folder', 'drop', 'inbox'] as const
export type BatchOrigin = (typeof batchOrigins)[number]

/**
 * What a batch is at. `listing`: folders and zips are looked through; `stopped`: a person stopped it; `interrupted`: the program ended, or the person left.
 */
export const batchStates = ['listing', 'reading', 'done', 'stopped', 'interrupted'] as const
export type BatchState = (typeof batchStates)[number]

/**
 * What became of a file. `known`: the same file is in the office already; `refused`: with a reason;
 * `left`: nobody came to it, because the batch ended before.
 */
export const fileStates = ['waiting', 'reading', 'done', 'known', 'refused', 'left'] as const
export type FileState = (typeof fileStates)[number]

/** Whether a batch is still at work. */
export const isRunning = ({ state }: { readonly state: BatchState }): boolean =>
  state === 'listing' || state === 'reading'
