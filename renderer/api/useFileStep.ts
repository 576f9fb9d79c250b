import { useEffect, useState } from 'react'
import { subscribe } from './client'

/** What main does with a file that somebody waits for. */
export interface FileStep {
  readonly step: 'writing' | 'photos' | 'checking'
  readonly done: number
  readonly of: number
}

const COUNTED = /^photos (\d+)\/(\d+)$/

/** Reads a step as main tells it; null when nothing is under way. */
function readStep(told: string): FileStep | null {
  const counted = COUNTED.exec(told)
  if (counted) return { step: 'photos', done: Number(counted[1]), of: Number(counted[2]) }
  return told === 'writing' || told === 'checking' ? { step: told, done: 0, of: 0 } : null
}

/** Follows a file that is being made, step by step. */
export function useFileStep(): FileStep | null {
  const [step, setStep] = useState<FileStep | null>(null)
  useEffect(() => subscribe((event, id) => event === 'files.progress' && setStep(readStep(id))), [])
  return step
}
