import { useState } from 'react'
import { useLocation } from 'wouter'
import { ordersOf } from '@shared/domain/outputOrder'
import { outputKinds, type OutputKind, type PrintPreset } from '@shared/domain/printPreset'
import type { PassedFinding } from '@shared/domain/records'
import type { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { useMutation } from '@tanstack/react-query'

/** What is to be made of an issue, and for whom. */
export interface ExportChoice {
  readonly presets: readonly PrintPreset[]
  readonly preset: PrintPreset
  readonly outputs: readonly OutputKind[]
  /** Copies, as the cover note says them. */
  readonly quantity: number
}

/** Outputs that speak of a print file. */
const OF_PRINT_FILE: ReadonlySet<OutputKind> = new Set(['note', 'dossier'])

/** Outputs that were chosen but wait for a print file that there will not be. */
export const lacksPrintFile = (outputs: readonly OutputKind[], hasPrintFile: boolean) =>
  hasPrintFile || outputs.includes('press') ? [] : outputs.filter((kind) => OF_PRINT_FILE.has(kind))

/** The choice that an export begins with, and what is changed of it; null until it is known. */
export function useExportChoice(issue: string) {
  const { data, error } = useRequest('exports.choice', { issue }, { staleTime: 0, gcTime: 0 })
  const [changed, setChanged] = useState<{
    preset?: string
    outputs?: readonly OutputKind[]
    quantity?: number
  }>({})
  const id = changed.preset ?? data?.preset
  const preset = data?.presets.find((each) => each.id === id)
  const choice: ExportChoice | null =
    data && preset
      ? {
          presets: data.presets,
          preset,
          outputs: changed.outputs ?? data.outputs,
          quantity: changed.quantity ?? preset.quantity
        }
      : null
  return {
    choice,
    error,
    /** Another preset brings what is usually made with it. */
    choosePreset: (next: PrintPreset) => setChanged({ preset: next.id, outputs: next.outputs }),
    toggle: (kind: OutputKind, isOn: boolean) =>
      setChanged({
        ...changed,
        outputs: outputKinds.filter((each) => (each === kind ? isOn : choice?.outputs.includes(each)))
      }),
    setQuantity: (quantity: number) => setChanged({ ...changed, quantity })
  }
}

interface ExportStart {
  readonly choice: ExportChoice
  readonly passed: readonly PassedFinding[]
  readonly chooseFolder: boolean
}

/** Starts a job for each thing that is to be made, the print file first. False when the person chose no folder. */
async function startExport(issue: string, { choice, passed, chooseFolder }: ExportStart): Promise<boolean> {
  const { preset, outputs, quantity } = choice
  const orders = ordersOf({ ...preset, quantity }, outputs)
  const isPrinted = outputs.includes('press')
  let press: string | null = null
  if (isPrinted) {
    const printed = { issue, chooseFolder, passed: [...passed], preset: preset.id }
    press = (await request('exports.start', printed)).job
    if (press === null) return false
  }
  if (orders.length > 0) {
    const ordered = {
      issue,
      outputs: orders,
      press,
      passed: [...passed],
      chooseFolder: chooseFolder && !isPrinted
    }
    const { jobs } = await request('outputs.start', ordered)
    if (jobs.length === 0) return false
  }
  await request('exports.remember', { issue, preset: preset.id, outputs: [...outputs] })
  return true
}

/** Starts what was chosen and leads to where it is being made. */
export function useExport(issue: string, onStarted: () => void) {
  const [, go] = useLocation()
  return useMutation<boolean, OfficeError, ExportStart>({
    networkMode: 'always',
    mutationFn: (start) => startExport(issue, start),
    onSuccess: (isStarted) => {
      onStarted()
      if (isStarted) go(paths.jobs)
    }
  })
}
