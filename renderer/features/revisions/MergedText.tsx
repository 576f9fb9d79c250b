import { compareNodes } from '@shared/document/compare'
import type { DocumentJson } from '@shared/document/document'
import { childConflictId, type Conflict, type MergeChoice, type MergeChoices } from '@shared/document/merge'
import type { MergedBlock } from '@shared/document/mergeBlocks'
import { photoSource } from '@renderer/api/paths'
import { ComparedBlockView } from '@renderer/editor/compare/ComparedBlocks'
import { viewBlocks, viewNode } from '@renderer/editor/compare/viewBlocks'
import { useTranslate } from '@renderer/ui/Language'
import { ConflictCard } from './ConflictCard'
import styles from './MergeScreen.module.css'

/** What the blocks of a merged text need to know of the whole. */
export interface MergedTextContext {
  readonly conflicts: readonly Conflict[]
  readonly choices: MergeChoices
  readonly onChoose: (id: string, choice: MergeChoice) => void
  readonly names: { readonly ours: string; readonly theirs: string }
}

type Wrap = (node: DocumentJson) => DocumentJson

const asItStands: Wrap = (node) => node

function Settled({
  block,
  wrap,
  names
}: {
  block: Extract<MergedBlock, { kind: 'settled' | 'gone' }>
  wrap: Wrap
  names: MergedTextContext['names']
}) {
  const t = useTranslate()
  const { kind, node, from } = block
  const view = viewNode(wrap(node), kind === 'gone' ? 'removed' : 'same')
  if (from === 'base') return <ComparedBlockView block={view} photoSource={photoSource} />
  const by = from === 'both' ? t('merge.ofBoth') : names[from]
  return (
    <div className={styles.settled} data-from={from}>
      <span className={styles.by}>{kind === 'gone' ? `${t('merge.removed')} · ${by}` : by}</span>
      <ComparedBlockView block={view} photoSource={photoSource} />
    </div>
  )
}

function Nodes({
  base,
  nodes,
  wrap
}: {
  base: readonly DocumentJson[]
  nodes: readonly DocumentJson[]
  wrap: Wrap
}) {
  const t = useTranslate()
  if (nodes.length === 0) return <p className={styles.gone}>{t('merge.gone')}</p>
  const views = viewBlocks(compareNodes(base.map(wrap), nodes.map(wrap)), 'both')
  return (
    <div className="document">
      {views.map((view, index) => (
        <ComparedBlockView key={index} block={view} photoSource={photoSource} />
      ))}
    </div>
  )
}

/** The merged text, block by block: what was merged by itself, and where a person must choose. */
export function MergedBlocks({
  blocks,
  context,
  parent = '',
  wrap = asItStands
}: {
  blocks: readonly MergedBlock[]
  context: MergedTextContext
  parent?: string
  wrap?: Wrap
}) {
  return blocks.map((block, index) => {
    const id = childConflictId(parent, index)
    if (block.kind === 'inside') {
      const inner: Wrap = (node) => wrap({ ...block.shell, content: [node] })
      return <MergedBlocks key={id} blocks={block.children} context={context} parent={id} wrap={inner} />
    }
    if (block.kind !== 'conflict') return <Settled key={id} block={block} wrap={wrap} names={context.names} />
    const number = context.conflicts.findIndex((each) => each.id === id)
    return (
      <ConflictCard
        key={id}
        number={number}
        names={context.names}
        choice={context.choices.get(id)}
        onChoose={(choice) => context.onChoose(id, choice)}
        ours={<Nodes base={block.base} nodes={block.ours} wrap={wrap} />}
        theirs={<Nodes base={block.base} nodes={block.theirs} wrap={wrap} />}
        // Where one side took it out there is only one text to keep.
        canKeepBoth={block.ours.length > 0 && block.theirs.length > 0}
      />
    )
  })
}
