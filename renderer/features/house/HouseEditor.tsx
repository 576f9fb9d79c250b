import { Redo2, RotateCcw, Undo2, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import type { HouseColour, WholeStyle } from '@shared/domain/houseStyle'
import { houseWarnings } from '@shared/domain/houseWarnings'
import type { OfficeProfile, Product } from '@shared/domain/office'
import { useAction } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { ColourFields, withColour } from './ColourFields'
import { isChanged, keepDraft, openDraft } from './houseDraft'
import {
  changeForm,
  completeForm,
  openForm,
  redoForm,
  soundProduct,
  standardForm,
  toForm,
  undoForm,
  type FormProduct,
  type HouseForm
} from './houseForm'
import { HousePreview } from './HousePreview'
import styles from './HouseTab.module.css'
import { MastheadFields } from './MastheadFields'
import { PageFields } from './PageFields'
import { useInk } from './useInk'

interface HouseEditorProps {
  readonly profile: OfficeProfile
  readonly saved: Product
  /** Whose unsaved changes these are. */
  readonly member: string
  readonly mayEdit: boolean
}

/** The house template of one product, and beside it the pages as they print. Nothing holds before it is saved. */
export function HouseEditor({ profile, saved, member, mayEdit }: HouseEditorProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [opened] = useState(() => openDraft(member, saved))
  const [form, setForm] = useState(opened.form)
  const [isKept, setKept] = useState(opened.isKept)
  const { now } = form
  const isUnsaved = isChanged(now, saved)
  const inks = saved.inks ?? '4c'

  const found = useCallback(
    (about: string, colour: HouseColour) =>
      setForm((before) => completeForm(before, (style) => withColour(style, about, colour))),
    []
  )
  const ink = useInk(found)

  useEffect(() => keepDraft(member, now, saved), [member, now, saved])
  const product = useMemo(() => soundProduct(now), [now])
  // The form is drawn anew as soon as it is saved: that is no leaving.
  const submitted = useRef<Product | null>(null)
  const warnOnLeaving = useRef(() => {})
  useEffect(() => {
    warnOnLeaving.current = () => {
      if (isUnsaved && (product === null || submitted.current !== product)) tell(t('house.leftUnsaved'))
    }
  })
  useEffect(() => () => warnOnLeaving.current(), [])

  const warnings = useMemo(() => houseWarnings(now.style, inks), [now.style, inks])

  const change = (about: string, part: Partial<FormProduct>) => setForm(changeForm(form, about, part))
  const changeStyle = (about: string, part: Partial<WholeStyle>) =>
    change(about, { style: { ...now.style, ...part } })
  /** Whatever is still found out belongs to a state that is gone. */
  const go = (next: HouseForm) => {
    ink.forget()
    setKept(false)
    setForm(next)
  }

  const save = useAction('office.changeProfile', {
    onSuccess: () => tell(t('house.saved')),
    onError: (error) => {
      submitted.current = null
      tellError(error)
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!product) return
    submitted.current = product
    const products = profile.products.map((each) => (each.id === product.id ? product : each))
    save.mutate({ profile: { ...profile, products } })
  }
  const part = { product: now, mayEdit, onChange: change }

  return (
    <div className={styles.beside}>
      <form className={styles.form} onSubmit={submit} aria-label={saved.name} noValidate>
        {isKept && isUnsaved && <Notice tone="info">{t('house.kept')}</Notice>}
        <MastheadFields {...part} />
        <ColourFields
          style={now.style}
          inks={inks}
          rubrics={now.rubrics}
          mayEdit={mayEdit}
          warnings={warnings}
          onStyle={changeStyle}
          onPick={(about, given) =>
            change(`colour ${about}`, { style: withColour(now.style, about, ink.complete(about, given)) })
          }
        />
        <PageFields {...part} />
        {mayEdit && (
          <div className={styles.footer}>
            <IconButton
              icon={Undo2}
              label={t('menu.undo')}
              disabled={form.past.length === 0}
              onClick={() => go(undoForm(form))}
            />
            <IconButton
              icon={Redo2}
              label={t('menu.redo')}
              disabled={form.future.length === 0}
              onClick={() => go(redoForm(form))}
            />
            <Button
              look="quiet"
              icon={RotateCcw}
              onClick={() => {
                go(standardForm(form))
                tell(t('house.standardDone'))
              }}
            >
              {t('house.standard')}
            </Button>
            <span className={styles.gap} role="status">
              {isUnsaved && t('house.unsaved')}
            </span>
            <Button icon={X} disabled={!isUnsaved} onClick={() => go(openForm(toForm(saved)))}>
              {t('house.discard')}
            </Button>
            <Button
              type="submit"
              look="primary"
              disabled={!isUnsaved || !product || ink.isWaiting}
              isBusy={save.isPending}
            >
              {t('ui.save')}
            </Button>
          </div>
        )}
      </form>
      <HousePreview product={product} look={saved.look} />
    </div>
  )
}
