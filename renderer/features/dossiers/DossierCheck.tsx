import { FolderArchive } from 'lucide-react'
import { useEffect, useState, type DragEvent } from 'react'
import type { Output } from '@shared/ipc/contract'
import { OfficeError } from '@shared/ipc/errors'
import { MAX_DROPPED_BYTES } from '@shared/ipc/define'
import { request } from '@renderer/api/client'
import { Button } from '@renderer/ui/Button'
import { useErrorText } from '@renderer/ui/errorText'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { Working } from '@renderer/ui/Working'
import { DossierReport } from './DossierReport'
import styles from './DossiersScreen.module.css'

type Checked = NonNullable<Output<'dossiers.choose'>>

/** A dossier that came from anywhere: chosen or dropped, checked in a process of its own. */
export function DossierCheck() {
  const t = useTranslate()
  const errorText = useErrorText()
  const [root, setRoot] = useState('')
  const [isOver, setOver] = useState(false)
  const [name, setName] = useState<string | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  // Whoever leaves the screen has no more use for the answer.
  useEffect(() => () => void request('dossiers.stopCheck', {}).catch(() => {}), [])

  const run = async (label: string, work: () => Promise<Checked | null>) => {
    setName(label)
    setFailure(null)
    try {
      const found = await work()
      if (found) setChecked(found)
    } catch (error) {
      if (!(error instanceof OfficeError && error.code === 'cancelled')) setFailure(error)
    }
    setName(null)
  }
  const choose = () => void run('', () => request('dossiers.choose', { root }))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (!file) return
    if (file.size > MAX_DROPPED_BYTES) return setFailure(new OfficeError('tooBig', { name: file.name }))
    void run(file.name, async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return request('dossiers.drop', { name: file.name, bytes, root })
    })
  }

  if (checked && name === null)
    return (
      <div className={styles.room}>
        <DossierReport name={checked.name} report={checked.report} />
        <div className={styles.acts}>
          <Button onClick={() => setChecked(null)}>{t('dossiers.another')}</Button>
        </div>
      </div>
    )
  return (
    <div className={styles.room}>
      <TextField
        label={t('dossiers.root')}
        hint={t('dossiers.rootHint')}
        placeholder="7F3A 91C2 …"
        spellCheck={false}
        maxLength={100}
        value={root}
        onChange={(event) => setRoot(event.target.value)}
      />
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FolderArchive size={28} strokeWidth={1.4} aria-hidden />
        <span>{t('dossiers.drop')}</span>
        <Button look="primary" disabled={name !== null} onClick={choose}>
          {t('dossiers.choose')}
        </Button>
      </div>
      {failure !== null && <Notice tone="bad">{errorText(failure)}</Notice>}
      {name !== null && (
        <Working
          label={t('dossiers.checking')}
          name={name}
          onCancel={() => void request('dossiers.stopCheck', {})}
        />
      )}
    </div>
  )
}
