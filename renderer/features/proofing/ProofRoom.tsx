import { useEffect } from 'react'
import { headFields } from '@shared/document/anchors'
import type { ArticleMeta } from '@shared/document/revision'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { headArea } from './foundHere'
import { ProofMenu } from './ProofMenu'
import { useProofing } from './ProofingDesk'

interface ProofRoomProps {
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  readonly isEditable: boolean
}

/** Has the open text proofed, marks the lines of its head, and answers the keys of proofing. */
export function ProofRoom({ editor, meta, isEditable }: ProofRoomProps) {
  const { enter, found } = useProofing()
  useEffect(() => enter({ editor, meta, isEditable }), [enter, editor, meta, isEditable])
  useEffect(() => () => enter(null), [enter])
  // A plain field cannot underline words: a bar beside it says that something in it was found.
  useEffect(() => {
    for (const field of headFields) {
      const own = (found ?? []).filter(({ place }) => place.in === 'field' && place.field === field)
      const gravest = (['must', 'should'] as const).find((each) =>
        own.some(({ finding }) => finding.severity === each)
      )
      const area = headArea(field)
      if (gravest) area?.setAttribute('data-proofed', gravest)
      else area?.removeAttribute('data-proofed')
    }
  }, [found])
  return <ProofMenu />
}
