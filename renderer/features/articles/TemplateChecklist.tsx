import { useEditorState } from '@tiptap/react'
import { CircleCheck, CircleDashed, CircleSlash, X } from 'lucide-react'
import {
  articleTemplate,
  promptBid,
  promptOf,
  readTemplate,
  type TemplateField
} from '@shared/domain/articleTemplates'
import { asOneStep } from '@renderer/editor/asOneStep'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './Panel.module.css'
import { splitPrompt } from './splitPrompt'

const ICONS = { written: CircleCheck, empty: CircleDashed, removed: CircleSlash }

/** Position of the block that waits for a prompt, or where the block before it ends. */
function findBlock(editor: TiptapEditor, { prompt }: TemplateField): { at: number; isThere: boolean } {
  const { doc } = editor.state
  const template = readTemplate(doc)!.id
  const order: readonly string[] = articleTemplate(template).blocks.map((block) => block.prompt)
  let end = 0
  let found: number | null = null
  doc.forEach((block, offset) => {
    const other = promptOf(block.attrs.bid)
    if (other === prompt) found = offset
    if (other && order.indexOf(other) < order.indexOf(prompt)) end = offset + block.nodeSize
  })
  return found === null ? { at: end, isThere: false } : { at: found, isThere: true }
}

function goToField(editor: TiptapEditor, field: TemplateField): void {
  const { at, isThere } = findBlock(editor, field)
  const chain = editor.chain()
  if (!isThere) {
    const { type } = articleTemplate(readTemplate(editor.state.doc)!.id).blocks.find(
      (block) => block.prompt === field.prompt
    )!
    chain.insertContentAt(at, { type, attrs: { bid: promptBid(field.prompt) } }, { updateSelection: false })
  }
  chain
    .setTextSelection(at + 1)
    .scrollIntoView()
    .run()
  // At once: the next key belongs to the field.
  editor.view.focus()
}

/** Takes an empty field out of the text: it is not needed in this article. */
function leaveOut(editor: TiptapEditor, field: TemplateField): void {
  const { at, isThere } = findBlock(editor, field)
  const block = editor.state.doc.nodeAt(at)
  if (isThere && block)
    asOneStep(editor, () => editor.commands.deleteRange({ from: at, to: at + block.nodeSize }))
}

/** Which required fields of the template are written, which are still empty. Nothing for a text of no template. */
export function TemplateChecklist({
  editor,
  isEditable
}: {
  readonly editor: TiptapEditor
  readonly isEditable: boolean
}) {
  const t = useTranslate()
  const template = useEditorState({ editor, selector: ({ editor: now }) => readTemplate(now.state.doc) })
  if (!template) return null
  return (
    <section>
      <h3>{t('templates.checklist')}</h3>
      <ul className={styles.checklist}>
        {template.fields.map((each) => {
          const Icon = ICONS[each.state]
          const { field } = splitPrompt(t(`templates.prompt.${each.prompt}`))
          const act = t(each.state === 'removed' ? 'templates.putBack' : 'templates.goTo', { field })
          return (
            <li key={each.prompt} data-state={each.state}>
              <button
                type="button"
                title={act}
                disabled={!isEditable}
                onClick={() => goToField(editor, each)}
              >
                <Icon size={17} aria-hidden />
                <span>{field}</span>
                <span className={styles.state}>{t(`templates.state.${each.state}`)}</span>
              </button>
              {each.state === 'empty' && isEditable && (
                <IconButton
                  icon={X}
                  label={t('templates.leaveOut', { field })}
                  onClick={() => leaveOut(editor, each)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
