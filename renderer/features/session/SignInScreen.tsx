import { Lock, LogIn, ScrollText, Users } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import type { MemberView } from '@shared/ipc/routes/members'
import { request } from '@renderer/api/client'
import { ARTICLE_PAGE, queryClient, useAction, useRequest } from '@renderer/api/queries'
import { tellRefused } from '@renderer/api/refusedPins'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { PinField } from '@renderer/ui/PinField'
import { RestoreDialog } from './RestoreDialog'
import styles from './SignInScreen.module.css'

/** What the desk asks for first. */
const FIRST_PAGE = { offset: 0, limit: ARTICLE_PAGE }

interface SignInProps {
  readonly office: string
  readonly isDemo: boolean
  /** Who has locked this PC: asked first, and whoever signs in goes on in the same place. */
  readonly locked: MemberView | null
}

/** Who is at this PC? One click on a name, a PIN, Enter. */
export function SignInScreen({ office, isDemo, locked }: SignInProps) {
  const t = useTranslate()
  const { data: members } = useRequest('session.members', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [isOther, setOther] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const [pin, setPin] = useState('')
  const pinField = useRef<HTMLInputElement>(null)
  const isLocked = locked !== null && !isOther
  const member = isLocked ? locked.id : (chosen ?? (members?.length === 1 ? members[0]!.id : null))
  const signIn = useAction('session.signIn', {
    onSuccess: ({ refused }) => {
      if (!locked) location.hash = '/articles'
      tellRefused(refused)
      void queryClient.invalidateQueries()
      // The desk comes next: its first page is read while the house is being built.
      void queryClient.prefetchQuery({
        queryKey: ['articles.list', FIRST_PAGE],
        queryFn: () => request('articles.list', FIRST_PAGE)
      })
    },
    onError: () => {
      setPin('')
      pinField.current?.focus()
    }
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (member) signIn.mutate({ member, pin })
  }

  return (
    <main className={styles.screen}>
      <form className={styles.card} onSubmit={submit} aria-label={t('session.title')}>
        <header>
          <h1>{isLocked ? t('session.lockedTitle') : office}</h1>
          <p>{isLocked ? t('session.lockedText') : t('session.who')}</p>
        </header>
        {isLocked && (
          <p className={styles.lockedBy}>
            <Lock size={18} aria-hidden />
            <span className={styles.names}>
              <strong>{locked.name}</strong>
              <span>{locked.title}</span>
            </span>
          </p>
        )}
        {!isLocked && (
          <div className={styles.members} role="radiogroup" aria-label={t('session.who')}>
            {members?.map((each) => (
              <label key={each.id} className={styles.member}>
                <input
                  type="radio"
                  name="member"
                  checked={member === each.id}
                  onChange={() => {
                    setChosen(each.id)
                    pinField.current?.focus()
                  }}
                />
                <span className={styles.names}>
                  <strong>{each.name}</strong>
                  <span>{each.title}</span>
                </span>
              </label>
            ))}
          </div>
        )}
        <PinField
          ref={pinField}
          autoFocus={isLocked}
          value={pin}
          hint={isDemo ? t('session.demoPin') : undefined}
          failure={signIn.error}
          onChange={setPin}
        />
        <footer>
          {isLocked ? (
            <Button
              look="quiet"
              icon={Users}
              onClick={() => {
                setOther(true)
                setPin('')
                signIn.reset()
              }}
            >
              {t('session.otherPerson')}
            </Button>
          ) : (
            <Button look="quiet" onClick={() => void request('office.leave', {})}>
              {isDemo ? t('session.leaveDemo') : t('session.openOther')}
            </Button>
          )}
          <Button
            type="submit"
            look="primary"
            icon={LogIn}
            isBusy={signIn.isPending}
            disabled={!member || pin.length < 6}
          >
            {isLocked ? t('session.unlock') : t('session.signIn')}
          </Button>
        </footer>
        {!isLocked && (
          <Button look="quiet" icon={ScrollText} onClick={() => setRestoring(true)}>
            {t('session.restore')}
          </Button>
        )}
      </form>
      {isRestoring && (
        <RestoreDialog
          onClose={(restored) => {
            setRestoring(false)
            if (restored !== null) setChosen(restored)
          }}
        />
      )}
    </main>
  )
}
