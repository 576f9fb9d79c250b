import type { ImportFailure } from '@shared/ipc/failures'

/** A file that is refused, with the reason main shows and a detail for the log. */
export class ImportError extends Error {
  override readonly name = 'ImportError'

  constructor(
    readonly failure: ImportFailure,
    detail: string
  ) {
    super(detail)
  }
}
