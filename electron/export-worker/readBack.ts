import { readFile } from 'node:fs/promises'
import { standardPress, type PressSetup } from '@shared/domain/pressSetup'
import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import type { ExportSetup, PressCheck } from '@shared/ipc/exportWorker'
import { readPressProfile } from './iccProfile'
import { toPressFile } from './press'
import { readPressFile } from './pressFile'
import { describePress } from './pressMetadata'
import { verifyPress } from './verify'

interface SetPages {
  readonly issue: PrintIssue
  readonly pdf: Buffer
  readonly reports: readonly FrameReport[]
  /** The standard one in the issue's inks where none is given. Its profile is that of coated paper. */
  readonly press?: PressSetup
}

/** Makes pages into a print file, in memory alone, and holds it against what a print file must be. */
export async function readBack(
  { profiles }: Pick<ExportSetup, 'profiles'>,
  { issue, pdf, reports, press: asked = standardPress(issue.inks) }: SetPages
): Promise<PressCheck[]> {
  const press = { ...asked, profile: 'fogra39' as const }
  const profile = readPressProfile(await readFile(profiles.fogra39))
  const about = { title: issue.issue.name, author: issue.issue.publisher, created: 0, content: pdf, press }
  const bytes = await toPressFile(pdf, describePress(about), { press, profile, spot: issue.style.spot })
  const file = await readPressFile(bytes, press.totalInk)
  return verifyPress(file, { issue, reports, press, profile: profile.bytes })
}
