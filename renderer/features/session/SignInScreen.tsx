import { LogIn } from 'lucide-react'
import { useRef, useState, type FormEvent } from 'react'
import { request } from '@renderer/api/client'
import { ARTICLE_PAGE, queryClient, useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import styles from './SignInScreen.module.css'

/** What the desk asks for first. */
const FIRST_PAGE = { offset: 0, limit: ARTICLE_PAGE }

/** Who is at this PC? One click on a name, a PIN, Enter. */
export function SignInScreen({ office, isDemo }: { office: string; isDemo: boolean }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { data: members } = useRequest('session.members', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const pinField = useRef<HTMLInputElement>(null)
  const member = chosen ?? (members?.length === 1 ? members[0]!.id : null)
  const signIn = useAction('session.signIn', {
    onSuccess: () => {
      location.hash = '/articles'
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
          <h1>{office}</h1>
          <p>{t('session.who')}</p>
        </header>
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
        <TextField
          ref={pinField}
          label={t('session.pin')}
          type="password"
          inputMode="numeric"
          value={pin}
          hint={isDemo ? t('session.demoPin') : undefined}
          error={signIn.error ? errorText(signIn.error) : undefined}
          onChange={(event) => setPin(event.target.value)}
        />
        <footer>
          <Button look="quiet" onClick={() => void request('office.leave', {})}>
            {isDemo ? t('session.leaveDemo') : t('session.openOther')}
          </Button>
          <Button
            type="submit"
            look="primary"
            icon={LogIn}
            isBusy={signIn.isPending}
            disabled={!member || pin.length < 6}
          >
            {t('session.signIn')}
          </Button>
        </footer>
      </form>
    </main>
  )
}
