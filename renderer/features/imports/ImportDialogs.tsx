import { useContext } from 'react'
import { useLocation } from 'wouter'
import { paths } from '@renderer/api/paths'
import { ImportNotice } from './importNotice'
import { ImportReportDialog } from './ImportReportDialog'
import { KnownFileDialog } from './KnownFileDialog'
import type { Importing } from './useImport'

/** What a file that was brought in alone leaves to be read or to be decided. */
export function ImportDialogs({ importing }: { importing: Importing }) {
  const [, go] = useLocation()
  const noticeOf = useContext(ImportNotice)
  const { outcome, again, close } = importing
  if (!outcome) return null
  const open = () => {
    close()
    go(paths.article(outcome.article))
  }
  if (outcome.kind === 'made')
    return (
      <ImportReportDialog
        report={outcome.report}
        notice={noticeOf(outcome.article)}
        onClose={close}
        onOpen={open}
      />
    )
  return (
    <KnownFileDialog
      known={outcome}
      onOpen={open}
      onClose={close}
      onAgain={() => {
        close()
        void again(outcome)
      }}
    />
  )
}
