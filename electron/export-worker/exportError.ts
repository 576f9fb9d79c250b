import type { ExportFailure } from '@shared/ipc/failures'

/** A request that cannot be fulfilled, with the reason that main is told. */
export class ExportError extends Error {
  override readonly name = 'ExportError'

  constructor(
    readonly failure: ExportFailure,
    detail: string
  ) {
    super(detail)
  }
}

/** The error as an {@link ExportError}; anything unexpected counts as the given failure. */
export function asExportError(error: unknown, failure: ExportFailure): ExportError {
  if (error instanceof ExportError) return error
  return new ExportError(failure, error instanceof Error ? error.message : String(error))
}
