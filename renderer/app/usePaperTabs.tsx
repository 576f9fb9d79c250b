import { useState } from 'react'
import { CommentsPanel } from '@renderer/features/comments/CommentsPanel'
import { useRemarks } from '@renderer/features/comments/RemarksDesk'
import { countOf, useProofing } from '@renderer/features/proofing/ProofingDesk'
import { ProofPanel } from '@renderer/features/proofing/ProofPanel'
import { useTranslate } from '@renderer/ui/Language'
import type { Tab } from '@renderer/ui/Tabs'

/** The tabs that every text has beside it, written or read; that of proofing opens when its list is asked for. */
export function usePaperTabs(first: string) {
  const t = useTranslate()
  const { threads } = useRemarks()
  const { found, listed } = useProofing()
  const [tab, setTab] = useState(first)
  const [seen, setSeen] = useState(listed)
  if (listed !== seen) {
    setSeen(listed)
    setTab('proofing')
  }
  const comments: Tab = {
    id: 'comments',
    label: t('articles.tab.comments'),
    count: threads?.filter((thread) => thread.resolvedBy === null).length ?? 0,
    content: <CommentsPanel />
  }
  const proofing: Tab = {
    id: 'proofing',
    label: t('proofing.title'),
    count: countOf(found, 'must') + countOf(found, 'should'),
    content: <ProofPanel />
  }
  return { tab, setTab, comments, proofing }
}
