import { Fragment, type ReactNode } from 'react'
import type { ComparedPart } from '@shared/document/compare'
import { compareText, type MarkJson } from '@shared/document/compareText'
import { useTranslate } from '@renderer/ui/Language'
import styles from './CompareView.module.css'

const TAGS = { bold: 'strong', italic: 'em', superscript: 'sup', subscript: 'sub' } as const

/** Sets words off as they stand in the text. A link is shown, not followed. */
function dress(text: ReactNode, marks: readonly MarkJson[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    if (mark.type === 'link')
      return (
        <span className={styles.link} title={String(mark.attrs?.['href'])}>
          {inner}
        </span>
      )
    const Tag = TAGS[mark.type as keyof typeof TAGS]
    return Tag ? <Tag>{inner}</Tag> : inner
  }, text)
}

const noteOf = (part: ComparedPart | undefined, kind: ComparedPart['kind']): string | null =>
  part?.kind === kind && part.node?.type === 'footnote' ? String(part.node.attrs?.['text']) : null

function Footnote({ parts }: { parts: readonly ComparedPart[] }) {
  const t = useTranslate()
  return (
    <span className={styles.footnote}>
      {t('revisions.footnote')} <ComparedParts parts={parts} />
    </span>
  )
}

/** Looks that came and looks that went, in words: "Đậm", "bỏ Nghiêng". */
function useLooks() {
  const t = useTranslate()
  const nameOf = ({ type }: MarkJson) =>
    type === 'link' || type in TAGS ? t(`editor.${type as 'bold'}`) : type
  return (part: ComparedPart): string => {
    const [was, is] = [part.wasMarks ?? [], part.marks ?? []]
    const has = (marks: readonly MarkJson[], mark: MarkJson) =>
      marks.some((each) => JSON.stringify(each) === JSON.stringify(mark))
    const came = is.filter((mark) => !has(was, mark)).map(nameOf)
    const went = was
      .filter((mark) => !has(is, mark))
      .map((mark) => t('revisions.without', { look: nameOf(mark) }))
    return t('revisions.looks', { looks: [...came, ...went].join(', ') })
  }
}

/** A line of text, word by word: what came in is underlined, what went out is struck through. */
export function ComparedParts({ parts }: { parts: readonly ComparedPart[] }) {
  const looksOf = useLooks()
  return parts.map((part, index) => {
    const { kind, text, marks = [], node, difference } = part
    const newNote = noteOf(parts[index + 1], 'added')
    const oldNote = noteOf(part, 'removed')
    // The same footnote with other words is one footnote; its newer half is drawn with the older.
    if (oldNote !== null && newNote !== null)
      return (
        <span key={index} data-difference={difference}>
          <Footnote parts={compareText(oldNote, newNote)} />
        </span>
      )
    if (noteOf(part, 'added') !== null && noteOf(parts[index - 1], 'removed') !== null) return null
    const inner =
      node?.type === 'footnote' ? (
        <Footnote parts={[{ kind: 'same', text: String(node.attrs?.['text']) }]} />
      ) : (
        dress(node?.type === 'hardBreak' && kind !== 'same' ? '↵\n' : text, marks)
      )
    if (kind === 'added')
      return (
        <ins key={index} data-difference={difference}>
          {inner}
        </ins>
      )
    if (kind === 'removed')
      return (
        <del key={index} data-difference={difference}>
          {inner}
        </del>
      )
    if (kind === 'formatted')
      return (
        <mark key={index} data-difference={difference} title={looksOf(part)}>
          {inner}
        </mark>
      )
    return <Fragment key={index}>{inner}</Fragment>
  })
}
