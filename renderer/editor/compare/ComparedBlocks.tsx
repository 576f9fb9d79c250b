import { createElement, memo, type ReactNode } from 'react'
import type { BlockShell } from '@shared/document/compare'
import { compareText } from '@shared/document/compareText'
import { useTranslate } from '@renderer/ui/Language'
import { ComparedParts } from './ComparedParts'
import styles from './CompareView.module.css'
import type { ViewBlock } from './viewBlocks'

interface BlockProps {
  readonly block: ViewBlock
  readonly photoSource: (media: string) => string
}

const LIST_STYLES: Readonly<Record<string, string>> = { alpha: 'lower-alpha', roman: 'lower-roman' }

const textAttr = ({ attrs }: BlockShell, name: string) => String(attrs[name] ?? '')

/** What became of a block as a whole, in words, above it. */
function Badge({ block }: { block: ViewBlock }) {
  const t = useTranslate()
  const { kind, shell, was, isMoved } = block
  const words = () => {
    if (kind === 'regrouped') return t('revisions.regrouped')
    if (isMoved) return t(kind === 'added' ? 'revisions.movedHere' : 'revisions.movedAway')
    if (kind === 'added' && shell.type === 'figure') return t('revisions.photoAdded')
    if (kind === 'removed' && shell.type === 'figure') return t('revisions.photoRemoved')
    if (!was) return null
    if (was.type !== shell.type)
      return t('revisions.becameKind', {
        before: t(`revisions.block.${was.type as 'paragraph'}`),
        after: t(`revisions.block.${shell.type as 'paragraph'}`)
      })
    return t(shell.type === 'figure' ? 'revisions.photoChanged' : 'revisions.settingsChanged')
  }
  const said = words()
  return said === null ? null : <span className={styles.badge}>{said}</span>
}

/** A photo before and after, its description word by word. */
function Photo({ block, photoSource }: BlockProps) {
  const t = useTranslate()
  const { shell, was, kind } = block
  const [media, alt] = [textAttr(shell, 'media'), textAttr(shell, 'alt')]
  const isSwapped = was !== undefined && textAttr(was, 'media') !== media
  const picture = (of: string, mark: ViewBlock['kind'], text: string) => (
    <img src={photoSource(of)} alt={text} data-kind={mark} loading="lazy" />
  )
  const parts = was ? compareText(textAttr(was, 'alt'), alt) : [{ kind: 'same' as const, text: alt }]
  return (
    <>
      <div className={styles.photos}>
        {isSwapped && picture(textAttr(was, 'media'), 'removed', textAttr(was, 'alt'))}
        {picture(media, isSwapped ? 'added' : kind, alt)}
      </div>
      {parts.some((part) => part.text !== '') && (
        <p className={styles.alt}>
          <span>{t('editor.alt')}:</span> <ComparedParts parts={parts} />
        </p>
      )}
    </>
  )
}

function elementOf({ shell }: ViewBlock): { tag: string; props: Record<string, unknown> } {
  const { type, attrs } = shell
  switch (type) {
    case 'heading':
      return { tag: attrs['level'] === 3 ? 'h4' : 'h3', props: {} }
    case 'bulletList':
      return { tag: 'ul', props: {} }
    case 'orderedList':
      return {
        tag: 'ol',
        props: {
          start: attrs['start'],
          style: { listStyleType: LIST_STYLES[textAttr(shell, 'numbering')] ?? 'decimal' }
        }
      }
    case 'listItem':
      return { tag: 'li', props: {} }
    case 'blockquote':
    case 'pullQuote':
      return { tag: 'blockquote', props: {} }
    case 'tableRow':
      return { tag: 'tr', props: {} }
    case 'tableCell':
    case 'tableHeader':
      return {
        tag: type === 'tableHeader' ? 'th' : 'td',
        props: { colSpan: attrs['colspan'], rowSpan: attrs['rowspan'] }
      }
    case 'figure':
      return { tag: 'figure', props: {} }
    case 'paragraph':
    case 'caption':
    case 'credit':
    case 'question':
    case 'answer':
      return { tag: 'p', props: {} }
    default:
      return { tag: 'div', props: {} }
  }
}

/** One block of a comparison, with everything that stands in it. */
export const ComparedBlockView = memo(function ComparedBlockView({ block, photoSource }: BlockProps) {
  const { kind, shell, difference, parts, children } = block
  const { tag, props } = elementOf(block)
  const inside: ReactNode = parts ? (
    <ComparedParts parts={parts} />
  ) : (
    children?.map((child, index) => <ComparedBlockView key={index} block={child} photoSource={photoSource} />)
  )
  const own = {
    ...props,
    className: [styles.block, styles[shell.type]].filter(Boolean).join(' '),
    'data-kind': kind,
    'data-difference': difference
  }
  // Only cells may stand in a row, and only rows in a table: what is said of them stands inside or above.
  if (shell.type === 'tableRow') return createElement(tag, own, inside)
  if (shell.type === 'table')
    return (
      <div {...own}>
        <Badge block={block} />
        <table>
          <tbody>{inside}</tbody>
        </table>
      </div>
    )
  if (shell.type === 'bulletList' || shell.type === 'orderedList')
    return (
      <div className={styles.block} data-kind={kind} data-difference={difference}>
        <Badge block={block} />
        {createElement(tag, props, inside)}
      </div>
    )
  return createElement(
    tag,
    own,
    <Badge block={block} />,
    shell.type === 'figure' && <Photo block={block} photoSource={photoSource} />,
    inside
  )
})
