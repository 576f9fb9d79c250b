import type { ProofText } from '@shared/text/proofing/finding'
import { createProofreader, type Proofreader } from '@shared/text/proofing/proofRead'
import type { ProofSettings } from '@shared/text/proofing/proofSettings'

/** What the page asks: what is wrong in a text. Settings come only when they are others than before. */
export interface ProofQuestion {
  readonly id: number
  readonly settings: ProofSettings | null
  readonly text: ProofText
}

let proofread: Proofreader | null = null

/** In a thread of its own, which keeps what it found in each line as long as the line stays the same. */
self.addEventListener('message', ({ data: { id, settings, text } }: MessageEvent<ProofQuestion>) => {
  if (settings) proofread = createProofreader(settings)
  self.postMessage({ id, findings: proofread!(text) })
})
