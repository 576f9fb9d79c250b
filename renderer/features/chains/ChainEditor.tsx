import { Plus, Redo2, TriangleAlert, Undo2 } from 'lucide-react'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { findChainWarnings, type ChainSigner } from '@shared/domain/chainWarnings'
import type { Purpose } from '@shared/domain/level'
import { useSetChain } from '@renderer/api/signOff'
import { Button } from '@renderer/ui/Button'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { choiceId, ownVersion, type ChainChoice, type ChainInForce } from './chainChoice'
import { ChainDrawing } from './ChainDrawing'
import styles from './ChainEditor.module.css'
import { findFaults, MAX_LEVELS, toChainPayload } from './chainForm'
import { ChainVersions } from './ChainVersions'
import { ChecklistFields } from './ChecklistFields'
import { LevelCard } from './LevelCard'
import { useChainForm } from './useChainForm'
import { useChainWords, type OfficeNames } from './useChainWords'
import { useLevelDrag } from './useLevelDrag'

interface ChainEditorProps {
  readonly choice: ChainChoice
  readonly inForce: ChainInForce
  readonly signers: readonly ChainSigner[]
  /** Ids of the office's units. */
  readonly units: readonly string[]
  readonly names: OfficeNames
  readonly mayEdit: boolean
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'number')

/** One chain as a form, drawn as people read it, with what may go wrong and what a save would change. */
export function ChainEditor({ choice, inForce, signers, units, names, mayEdit }: ChainEditorProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const words = useChainWords(names)
  const purpose: Purpose = choice.purpose
  const { version: base, own } = inForce
  const next = ownVersion(inForce) + 1
  const editor = useChainForm(base, `${choiceId(inForce.of)}/${base.version}`)
  const { form, rules, changes, act } = editor
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const faults = findFaults(form)
  const levelName = (place: number) =>
    rules.levels[place]?.label || t('chains.levelNumber', { number: place + 1 })
  /** By the place of a level: what may go wrong there. */
  const warned = new Map<number, string[]>()
  for (const warning of findChainWarnings(rules, signers, units)) {
    const place = warning.kind === 'samePeople' ? warning.levels.at(-1)! : warning.level
    warned.set(place, [...(warned.get(place) ?? []), words.warning(warning, rules.levels)])
  }
  const running = own.reduce((sum, each) => sum + each.running, 0)
  const save = useSetChain({
    onSuccess: ({ version }) => {
      setNote('')
      setAsked(false)
      tell(
        running > 0 ? t('chains.savedRunning', { version, count: running }) : t('chains.saved', { version })
      )
    },
    onError: tellError
  })
  const move = (key: string, to: number) => {
    const held = document.activeElement
    const label = form.levels.find((level) => level.key === key)?.label ?? ''
    act({ act: 'moveLevel', key, to })
    if (to >= 0 && to < form.levels.length) setSaid(t('chains.levelOf', { number: to + 1, label }))
    // An element that was moved in the document has lost the focus.
    requestAnimationFrame(() => held instanceof HTMLElement && held.isConnected && held.focus())
  }
  const drag = useLevelDrag((key, to, during) => act({ act: 'moveLevel', key, to, drag: during }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (faults.length > 0 || editor.isOvertaken) return
    save.mutate(toChainPayload(choice, rules, note, ownVersion(inForce)))
  }
  const onKey = (event: KeyboardEvent) => {
    // In a field the keys take back letters.
    if (!mayEdit || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    if (key === 'z' && !event.shiftKey) editor.undo()
    else if (key === 'y' || key === 'z') editor.redo()
    else return
    event.preventDefault()
  }
  const isNew = own.length === 0
  return (
    <div className={styles.columns}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- undo for the fields inside */}
      <form className={styles.form} onSubmit={submit} onKeyDown={onKey} noValidate>
        <div className={styles.picture}>
          <ChainDrawing chain={rules} purpose={purpose} />
          {warned.size > 0 && (
            <p className={styles.warned} role="status">
              <TriangleAlert size={15} aria-hidden />
              {t('chains.warning.heading', { levels: [...warned.keys()].sort().map(levelName).join(', ') })}
            </p>
          )}
        </div>
        {mayEdit && (
          <div className={styles.tools}>
            <div className={styles.order}>
              <SelectField
                label={t('chains.orderLabel')}
                value={form.order}
                onChange={(order) => act({ act: 'order', order: order === 'anyOrder' ? order : 'inOrder' })}
                options={[
                  { value: 'inOrder', label: t('chains.order.inOrder') },
                  { value: 'anyOrder', label: t('chains.order.anyOrder') }
                ]}
              />
            </div>
            <Button look="quiet" icon={Undo2} disabled={!editor.canUndo} onClick={editor.undo}>
              {t('chains.undo')}
            </Button>
            <Button look="quiet" icon={Redo2} disabled={!editor.canRedo} onClick={editor.redo}>
              {t('chains.redo')}
            </Button>
          </div>
        )}
        <p className={styles.hint}>{t('chains.hoursHint')}</p>
        <ol className={styles.levels} aria-label={t('chains.levels')}>
          {form.levels.map((level, place) => (
            <LevelCard
              key={level.key}
              level={level}
              place={place}
              count={form.levels.length}
              signers={signers}
              warnings={warned.get(place) ?? []}
              faults={isAsked ? faults : []}
              mayEdit={mayEdit}
              isDragged={drag.dragged === level.key}
              onAct={act}
              onMove={move}
              onDrag={drag.start}
            />
          ))}
        </ol>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {mayEdit && (
          <Button
            icon={Plus}
            className={styles.add}
            disabled={form.levels.length >= MAX_LEVELS}
            onClick={() => act({ act: 'addLevel', key: crypto.randomUUID(), label: t('chains.newLevel') })}
          >
            {t('chains.addLevel')}
          </Button>
        )}
        <ChecklistFields
          label={t('chains.checksForHandOver')}
          place={null}
          items={form.checklist}
          mayEdit={mayEdit}
          onAct={act}
        />
        {mayEdit && (
          <section className={styles.save}>
            {editor.isOvertaken && (
              <Notice tone="warn" actions={<Button onClick={editor.takeNew}>{t('chains.takeNew')}</Button>}>
                {t('chains.changedMeanwhile', { version: base.version })}
              </Notice>
            )}
            {changes.length > 0 ? (
              <>
                <h2>{t('chains.changesNow')}</h2>
                <ul className={styles.changes}>
                  {changes.map(words.change).map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                <TextField
                  label={t('chains.note')}
                  placeholder={t('chains.noteExample')}
                  maxLength={500}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              </>
            ) : (
              <p className={styles.hint}>{t('chains.unchanged')}</p>
            )}
            {isAsked && faults.length > 0 && <Notice tone="bad">{t('chains.mend')}</Notice>}
            <div className={styles.footer}>
              {changes.length > 0 && <Button onClick={() => editor.put(base)}>{t('chains.discard')}</Button>}
              <Button
                type="submit"
                look="primary"
                isBusy={save.isPending}
                disabled={(changes.length === 0 && !isNew) || editor.isOvertaken}
              >
                {t('chains.save', { version: next })}
              </Button>
            </div>
          </section>
        )}
      </form>
      <ChainVersions
        versions={own}
        names={names}
        mayEdit={mayEdit}
        onUseAgain={(version) => {
          editor.put(version)
          tell(t('chains.usedAgain', { version: version.version }))
        }}
      />
    </div>
  )
}
