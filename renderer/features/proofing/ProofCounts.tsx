import { SpellCheck } from 'lucide-react'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { countOf, useProofing } from './ProofingDesk'

/** How much of a text must and should be mended, in a word, and the way to the list. Nothing until it is known. */
export function ProofCounts() {
  const t = useTranslate()
  const { found, showList } = useProofing()
  if (!found) return null
  const [must, should] = [countOf(found, 'must'), countOf(found, 'should')]
  return (
    <Button look="quiet" icon={SpellCheck} onClick={showList}>
      {must + should === 0 ? t('proofing.clean') : t('proofing.counts', { must, should })}
    </Button>
  )
}
