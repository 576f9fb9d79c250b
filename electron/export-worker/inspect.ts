import { setImmediate as turn } from 'node:timers/promises'
import type { PressRule } from '@shared/domain/pressRules'
import type { ExportRequest, ExportSetup } from '@shared/ipc/exportWorker'
import type { Compiler } from './compile'
import { toPrintData } from './printData'
import { readBack } from './readBack'

/** What can be told without the photos, and hangs on who drew the pages. */
const LOOKED_AT: ReadonlySet<PressRule> = new Set<PressRule>([
  'pages',
  'fontsEmbedded',
  'fontsSubset',
  'noRgb',
  'plates',
  'blackText',
  'totalInk',
  'hairlines',
  'transparency',
  'imprint'
])

/**
 * What the pages of an issue have that its press cannot print, before anything is exported: a line for
 * each rule that does not hold, as `readPressFaults` takes it.
 *
 * @throws ExportError `typeset`
 */
export async function inspectPages(
  setup: ExportSetup,
  compiler: Compiler,
  { issue, press }: Pick<Extract<ExportRequest, { task: 'inspect' }>, 'issue' | 'press'>
): Promise<string> {
  const inked = { ...issue, inks: press.inks }
  const { reports, toPdf } = compiler.typeset(toPrintData(inked, new Map()), '4c', press)
  const pdf = toPdf()
  await turn()
  const checks = await readBack(setup, { issue: inked, pdf, reports, press })
  return checks
    .filter(({ rule, ok }) => !ok && LOOKED_AT.has(rule))
    .map(({ rule, detail }) => `${rule}: ${detail}`)
    .join('\n')
}
