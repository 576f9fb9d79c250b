import type { Input } from '@shared/ipc/contract'
import { useAction } from '@renderer/api/queries'

/** What is asked for when something is made of an issue besides the print file. */
export type OutputsAsked = Input<'outputs.start'>

/** Starts a job for each thing that is made of an issue besides the print file. */
export const useOutputs = (onStarted: (jobs: number) => void) =>
  useAction('outputs.start', { onSuccess: ({ jobs }) => onStarted(jobs.length) })
