import { useState, type FormEvent } from 'react'
import { isPrinted, type OfficeProfile, type Product } from '@shared/domain/office'
import { inkSets } from '@shared/domain/inks'
import { looks, type LookId, type PageCount } from '@shared/domain/looks'
import { periodOf, periods } from '@shared/domain/period'
import { Link } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { weekdayNames, weekdays } from '@renderer/ui/weekdays'
import { IssueDaysFields } from './IssueDaysFields'
import { LengthFields } from './LengthFields'
import { LookField } from './LookField'
import styles from './OfficeScreen.module.css'

/** What the office publishes: names, rubrics, usual moment, chain of sign-off, imprint. */
export function ProductsForm({ profile, mayEdit }: { profile: OfficeProfile; mayEdit: boolean }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [products, setProducts] = useState(profile.products)
  const [chosen, setChosen] = useState(products[0]!.id)
  const product = products.find((each) => each.id === chosen)!
  const change = (part: Partial<Product>) =>
    setProducts((all) => all.map((each) => (each.id === chosen ? { ...each, ...part } : each)))
  const save = useAction('office.changeProfile', {
    onSuccess: () => tell(t('office.saved')),
    onError: tellError
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tidy = products.map((each) => ({
      ...each,
      rubrics: each.rubrics.map((line) => line.trim()).filter((line) => line !== '')
    }))
    save.mutate({ profile: { ...profile, products: tidy } })
  }
  const look = product.look ?? 'bulletin'
  const changeLook = (next: LookId) => {
    const counts = looks[next].pageCounts
    change({ look: next, pages: counts.find((count) => count === product.pages) ?? counts[0]! })
  }

  return (
    <div className={styles.split}>
      <div className={styles.choices} role="group" aria-label={t('office.products')}>
        {products.map((each) => (
          <button
            key={each.id}
            type="button"
            aria-pressed={each.id === chosen}
            onClick={() => setChosen(each.id)}
          >
            {each.name}
          </button>
        ))}
      </div>
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.pair}>
          <TextField
            label={t('office.productName')}
            required
            disabled={!mayEdit}
            maxLength={160}
            value={product.name}
            onChange={(event) => change({ name: event.target.value })}
          />
          <TextField
            label={t('office.publisher')}
            disabled={!mayEdit}
            maxLength={160}
            value={product.publisher}
            onChange={(event) => change({ publisher: event.target.value })}
          />
        </div>
        <TextArea
          label={t('office.rubrics')}
          hint={t('office.rubricsHint')}
          disabled={!mayEdit}
          rows={5}
          value={product.rubrics.join('\n')}
          onChange={(event) => change({ rubrics: event.target.value.split('\n').slice(0, 40) })}
        />
        {product.kind === 'web' && (
          <>
            <TextField
              label={t('office.webAddress')}
              hint={t('office.webAddressHint')}
              type="url"
              disabled={!mayEdit}
              maxLength={300}
              value={product.webAddress ?? ''}
              onChange={(event) => change({ webAddress: event.target.value.trim() })}
            />
            <SelectField
              label={t('office.atDue')}
              hint={t('office.webAtDueHint')}
              disabled={!mayEdit}
              value={product.atDue ?? 'ask'}
              onChange={(atDue) => change({ atDue: atDue === 'make' ? 'make' : 'ask' })}
              options={[
                { value: 'ask', label: t('office.atDueAsk') },
                { value: 'make', label: t('office.atDueMake') }
              ]}
            />
          </>
        )}
        {isPrinted(product) && (
          <>
            <LookField look={look} disabled={!mayEdit} onChange={changeLook} />
            <SelectField
              label={t('presets.inks')}
              hint={t('office.inksHint')}
              disabled={!mayEdit}
              value={product.inks ?? '4c'}
              onChange={(inks) => change({ inks: inkSets.find((each) => each === inks) })}
              options={inkSets.map((inks) => ({ value: inks, label: t(`presets.inkSet.${inks}`) }))}
            />
            <SelectField
              label={t('office.period')}
              hint={t('office.periodHint')}
              disabled={!mayEdit}
              value={periodOf(product)}
              onChange={(period) => change({ period: periods.find((each) => each === period) })}
              options={periods.map((period) => ({ value: period, label: t(`office.periods.${period}`) }))}
            />
            <SelectField
              label={t('office.atDue')}
              hint={t('office.atDueHint')}
              disabled={!mayEdit}
              value={product.atDue ?? 'ask'}
              onChange={(atDue) => change({ atDue: atDue === 'make' ? 'make' : 'ask' })}
              options={[
                { value: 'ask', label: t('office.atDueAsk') },
                { value: 'make', label: t('office.atDueMake') }
              ]}
            />
            <div className={styles.triple}>
              <TextField
                label={t('office.abbreviation')}
                disabled={!mayEdit}
                maxLength={12}
                value={product.abbreviation}
                onChange={(event) => change({ abbreviation: event.target.value })}
              />
              <TextField
                label={t('office.firstYear')}
                type="number"
                min={0}
                max={2100}
                disabled={!mayEdit}
                value={product.firstYear}
                onChange={(event) => change({ firstYear: Number(event.target.value) })}
              />
              <SelectField
                label={t('issues.pages')}
                disabled={!mayEdit}
                value={String(product.pages)}
                onChange={(pages) => change({ pages: Number(pages) as PageCount })}
                options={looks[look].pageCounts.map((count) => ({
                  value: String(count),
                  label: t('issues.pageCount', { count })
                }))}
              />
            </div>
          </>
        )}
        <div className={styles.pair}>
          <SelectField
            label={t('office.weekday')}
            disabled={!mayEdit}
            value={String(product.slot.weekday)}
            onChange={(weekday) => change({ slot: { ...product.slot, weekday: Number(weekday) } })}
            options={weekdays.map((day) => ({
              value: String(day),
              label: t(`ui.weekday.${weekdayNames[day]}`)
            }))}
          />
          <TextField
            label={t('ui.time')}
            type="time"
            required
            disabled={!mayEdit}
            value={`${String(product.slot.hour).padStart(2, '0')}:${String(product.slot.minute).padStart(2, '0')}`}
            onChange={(event) => {
              const [hour = 7, minute = 0] = event.target.value.split(':').map(Number)
              change({ slot: { ...product.slot, hour, minute } })
            }}
          />
        </div>
        <LengthFields key={`${product.id} length`} product={product} mayEdit={mayEdit} onChange={change} />
        {isPrinted(product) && (
          <p>
            {t('office.houseElsewhere')} <Link href={paths.officeTab('house')}>{t('office.openHouse')}</Link>
          </p>
        )}
        {isPrinted(product) && (
          <IssueDaysFields key={product.id} product={product} mayEdit={mayEdit} onChange={change} />
        )}
        <p>
          {t('office.chainElsewhere')} <Link href={paths.chains}>{t('chains.timeline.open')}</Link>
        </p>
        <div className={styles.footer}>
          <Button type="submit" look="primary" disabled={!mayEdit} isBusy={save.isPending}>
            {t('ui.save')}
          </Button>
        </div>
      </form>
    </div>
  )
}
