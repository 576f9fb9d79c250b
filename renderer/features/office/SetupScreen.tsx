import { Building2, FlaskConical, FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { request, subscribe } from '@renderer/api/client'
import { queryClient, useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { SetupForm } from './SetupForm'
import styles from './SetupScreen.module.css'

/** Writing the demo takes some seconds: which of its files is being read. */
function useProgress(): string {
  const [file, setFile] = useState('')
  useEffect(() => subscribe((event, id) => event === 'imports.progress' && setFile(id)), [])
  return file
}

/** The first screen: an office of one's own, or the demo office to look around in. */
export function SetupScreen({ hasOffice }: { hasOffice: boolean }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const progress = useProgress()
  const [isSettingUp, setSettingUp] = useState(false)
  const done = { onSuccess: () => void queryClient.invalidateQueries(), onError: tellError }
  const openDemo = useAction('office.openDemo', done)
  const reopen = useAction('office.reopen', done)

  if (isSettingUp) return <SetupForm onBack={() => setSettingUp(false)} />
  return (
    <main className={styles.screen}>
      <div className={styles.welcome}>
        <h1>{t('shell.appName')}</h1>
        <p>{t('setup.welcome')}</p>
      </div>
      <div className={styles.choices}>
        <section className={styles.choice}>
          <Building2 size={30} strokeWidth={1.4} aria-hidden />
          <h2>{hasOffice ? t('setup.reopenTitle') : t('setup.ownTitle')}</h2>
          <p>{hasOffice ? t('setup.reopenText') : t('setup.ownText')}</p>
          {hasOffice ? (
            <Button
              look="primary"
              icon={FolderOpen}
              isBusy={reopen.isPending}
              onClick={() => reopen.mutate({})}
            >
              {t('setup.reopen')}
            </Button>
          ) : (
            <Button look="primary" disabled={openDemo.isPending} onClick={() => setSettingUp(true)}>
              {t('setup.own')}
            </Button>
          )}
        </section>
        <section className={styles.choice}>
          <FlaskConical size={30} strokeWidth={1.4} aria-hidden />
          <h2>{t('setup.demoTitle')}</h2>
          <p>{t('setup.demoText')}</p>
          <Button isBusy={openDemo.isPending} onClick={() => openDemo.mutate({})}>
            {openDemo.isPending ? t('setup.demoBusy') : t('setup.demo')}
          </Button>
          {openDemo.isPending && (
            <p className={styles.progress} role="status">
              {progress}
            </p>
          )}
        </section>
      </div>
      <footer className={styles.footer}>
        <Button look="quiet" onClick={() => void request('app.quit', {})}>
          {t('commands.quit')}
        </Button>
      </footer>
    </main>
  )
}
