import { useContext, useEffect } from 'react'
import { useLocation } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { useToaster } from '@renderer/ui/Toaster'
import { ImportNotice } from './importNotice'
import { ImportReportDialog } from './ImportReportDialog'

/** The report of the file that an article was made of. */
export function FileReport({ article, onClose }: { article: string; onClose: () => void }) {
  const [, go] = useLocation()
  const { tellError } = useToaster()
  const noticeOf = useContext(ImportNotice)
  const { data, error } = useRequest('articles.read', { article })
  useEffect(() => {
    if (!error) return
    tellError(error)
    onClose()
  }, [error, tellError, onClose])
  const attachment = data?.attachments[0]
  if (!attachment) return null
  return (
    <ImportReportDialog
      report={attachment.report}
      notice={noticeOf(article)}
      onClose={onClose}
      onOpen={() => go(paths.article(article))}
    />
  )
}
