import { FilePenLine, FileX2, PenOff, type LucideIcon } from 'lucide-react'
import { listSignOffMarks, type SignOffFacts, type SignOffMark } from '@shared/domain/signOffMarks'
import { useTranslate } from './Language'
import styles from './Status.module.css'

const ICONS: Record<SignOffMark, LucideIcon> = {
  voided: PenOff,
  correction: FilePenLine,
  withdrawal: FileX2
}

/** What everybody must know who meets the article anywhere: its signatures are void, it is being corrected or taken back. */
export function SignOffMarks({ article }: { article: SignOffFacts }) {
  const t = useTranslate()
  return listSignOffMarks(article).map((mark) => {
    const Icon = ICONS[mark]
    return (
      <span key={mark} className={[styles.mark, styles.warn].join(' ')} title={t(`chains.marks.${mark}Hint`)}>
        <Icon size={13} strokeWidth={2} aria-hidden />
        {t(`chains.marks.${mark}`)}
      </span>
    )
  })
}
