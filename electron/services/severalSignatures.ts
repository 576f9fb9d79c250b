import { OfficeError, type ErrorCode } from '@shared/ipc/errors'
import { listReadings } from '@electron/store/readings'
import type { Approvals } from './approvals'
import type { OfficeContext } from './context'

/** One of the articles to sign, in the revision that was chosen. */
export interface ChosenText {
  readonly article: string
  readonly revision: string
}

/** What became of one of them. */
export interface SigningResult {
  readonly article: string
  /** The record that signed; null where it was refused. */
  readonly signature: string | null
  readonly refusal: { code: ErrorCode; data: Record<string, string | number | string[]> } | null
}

const refused = (article: string, { code, data }: Pick<OfficeError, 'code' | 'data'>): SigningResult => ({
  article,
  signature: null,
  refusal: {
    code,
    data: Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value])
    )
  }
})

/** Several articles signed with one PIN (ký nhiều bài). Each is its own signature, judged for itself. */
export function createSeveralSignatures({ db, session, logError }: OfficeContext, approvals: Approvals) {
  return {
    /**
     * Signs those whose very revision the member has read to its end on this PC; what is refused does
     * not hold the others.
     *
     * @throws OfficeError `wrongPin`, `tooManyTries`: then nothing was signed.
     */
    async sign(items: readonly ChosenText[], pin: string): Promise<SigningResult[]> {
      const signer = await session.confirm(pin)
      const { member } = session.require()
      const marks = await listReadings(db, member.id, [...new Set(items.map((item) => item.article))])
      const read = new Set(marks.filter((mark) => mark.endedAt !== null).map((mark) => mark.revision))
      const results: SigningResult[] = []
      for (const { article, revision } of items) {
        if (!read.has(revision)) {
          results.push(refused(article, new OfficeError('notRead')))
          continue
        }
        try {
          const signature = await approvals.signAs(signer, article, { revision, note: '' })
          results.push({ article, signature, refusal: null })
        } catch (error) {
          if (!(error instanceof OfficeError)) logError('sign several', error)
          results.push(refused(article, error instanceof OfficeError ? error : new OfficeError('internal')))
        }
      }
      return results
    }
  }
}
export type SeveralSignatures = ReturnType<typeof createSeveralSignatures>
