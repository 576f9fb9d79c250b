import { FileInput } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { request, subscribe } from '@renderer/api/client'
import { useTranslate } from '@renderer/ui/Language'
import { Working } from '@renderer/ui/Working'
import styles from './DropArea.module.css'

/** What was dropped: files, and where the browser tells them, the folders they stood in. */
export interface Dropped {
  readonly files: readonly File[]
  readonly entries: readonly FileSystemEntry[]
}

/** Takes files and folders that are dropped anywhere on a screen; what they are is told apart by who reads them. */
export function DropArea({ onDrop, children }: { onDrop: (dropped: Dropped) => void; children?: ReactNode }) {
  const t = useTranslate()
  const [isOver, setOver] = useState(false)
  const [reading, setReading] = useState('')
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })

  useEffect(() => subscribe((event, id) => event === 'imports.progress' && setReading(id)), [])
  useEffect(() => {
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (carriesFiles(event)) setOver(++depth > 0)
    }
    const leave = (event: DragEvent) => {
      if (carriesFiles(event)) setOver(--depth > 0)
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      // Only now: the list is empty as soon as this handler has returned.
      const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
      if (files.length > 0 || entries.length > 0) latest.current({ files, entries })
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  return (
    <>
      {isOver && (
        <div className={styles.area}>
          <FileInput size={40} strokeWidth={1.3} aria-hidden />
          <strong>{t('imports.dropHere')}</strong>
        </div>
      )}
      {reading !== '' && (
        <Working
          label={t('imports.reading')}
          name={reading}
          onCancel={() => void request('imports.cancel', {})}
        />
      )}
      {children}
    </>
  )
}
