import { useDeferredValue, useMemo, useState } from 'react'
import { campaignSchema, MAX_TOPICS, type Campaign } from '@shared/domain/campaign'
import type { IsoDay } from '@shared/text/dates'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { CheckField, SelectField, TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './Campaigns.module.css'

/** As typed: numbers and lists are text until they are read. */
interface Typed extends Pick<Campaign, 'title' | 'from' | 'until' | 'directive' | 'note'> {
  readonly rubrics: readonly string[]
  readonly topics: string
  readonly targets: Readonly<Record<string, string>>
}

const toTyped = ({ topics, targets, ...campaign }: Campaign): Typed => ({
  ...campaign,
  topics: topics.join(', '),
  targets: Object.fromEntries(targets.map(({ product, count }) => [product, String(count)]))
})

const blank = (day: IsoDay): Typed => ({
  title: '',
  from: day,
  until: day,
  rubrics: [],
  topics: '',
  targets: {},
  directive: null,
  note: ''
})

/** What was typed as a campaign; null while something is missing or cannot be. */
export function readCampaign(typed: Typed): Campaign | null {
  const topics = typed.topics.split(/[,;\n]/).map((each) => each.trim().normalize('NFC'))
  const targets = Object.entries(typed.targets).filter(([, count]) => count.trim() !== '')
  const read = campaignSchema.safeParse({
    ...typed,
    topics: [...new Set(topics.filter((each) => each !== ''))],
    targets: targets.map(([product, count]) => ({ product, count: Number(count) }))
  })
  return read.success ? read.data : null
}

/** A campaign: entered, or written anew. */
export function CampaignForm({
  id,
  campaign,
  day,
  onClose
}: {
  id: string | null
  campaign: Campaign | null
  day: IsoDay
  onClose: () => void
}) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { tell } = useToaster()
  const [typed, setTyped] = useState<Typed>(() => (campaign ? toTyped(campaign) : blank(day)))
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query.trim())
  const { data: profile } = useRequest('office.profile', {})
  const { data: register } = useRequest(
    'directives.list',
    { query: sought, type: '', issuer: '', year: '', isStruck: false, offset: 0, limit: 40 },
    { placeholderData: (before) => before }
  )
  const save = useAction('campaigns.set', {
    onSuccess: (_, { campaign: saved }) => {
      tell(t('campaigns.saved', { title: saved.title }))
      onClose()
    }
  })
  const rubrics = useMemo(() => {
    const known = profile?.products.flatMap((product) => product.rubrics) ?? []
    return [...new Set([...(campaign?.rubrics ?? []), ...known])].sort(new Intl.Collator('vi').compare)
  }, [profile, campaign])
  const read = readCampaign(typed)
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const directives = (register?.rows ?? []).map((each) => ({
    value: each.id,
    label: `${each.type} ${each.symbol}`
  }))
  const isChosenListed = typed.directive === null || directives.some(({ value }) => value === typed.directive)
  return (
    <Dialog
      title={t(id === null ? 'campaigns.addTitle' : 'campaigns.editTitle')}
      width="large"
      onClose={onClose}
      confirmLabel={t('ui.save')}
      cancelLabel={t('ui.back')}
      isBusy={save.isPending}
      canConfirm={read !== null}
      onConfirm={() => read && save.mutate({ id, campaign: read })}
    >
      <TextField
        label={t('campaigns.name')}
        maxLength={200}
        autoFocus
        value={typed.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('campaigns.from')}
          type="date"
          value={typed.from}
          onChange={(event) => change({ from: event.target.value })}
        />
        <TextField
          label={t('campaigns.until')}
          type="date"
          value={typed.until}
          error={typed.until < typed.from ? t('campaigns.endsBefore') : undefined}
          onChange={(event) => change({ until: event.target.value })}
        />
      </div>
      <fieldset className={styles.part}>
        <legend>{t('campaigns.rubrics')}</legend>
        <div className={styles.rubrics} tabIndex={0}>
          {rubrics.map((rubric) => (
            <CheckField
              key={rubric}
              label={rubric}
              isChecked={typed.rubrics.includes(rubric)}
              disabled={!typed.rubrics.includes(rubric) && typed.rubrics.length >= MAX_TOPICS}
              onChange={(isChecked) =>
                change({
                  rubrics: isChecked
                    ? [...typed.rubrics, rubric]
                    : typed.rubrics.filter((each) => each !== rubric)
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={t('campaigns.topics')}
        hint={t('campaigns.listHint')}
        value={typed.topics}
        onChange={(event) => change({ topics: event.target.value })}
      />
      <fieldset className={styles.part}>
        <legend>
          {t('campaigns.targets')} <small>{t('campaigns.targetsHint')}</small>
        </legend>
        <div className={styles.targets}>
          {profile?.products.map((product) => (
            <TextField
              key={product.id}
              label={product.name}
              type="number"
              inputMode="numeric"
              min={1}
              max={999}
              value={typed.targets[product.id] ?? ''}
              onChange={(event) =>
                change({ targets: { ...typed.targets, [product.id]: event.target.value } })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.pair}>
        <SelectField
          label={t('campaigns.directive')}
          value={typed.directive ?? ''}
          onChange={(directive) => change({ directive: directive || null })}
          options={[
            { value: '', label: t('campaigns.noDirective') },
            ...(isChosenListed ? [] : [{ value: typed.directive!, label: '…' }]),
            ...directives
          ]}
        />
        <TextField
          label={t('campaigns.findDirective')}
          value={query}
          maxLength={200}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <TextArea
        label={t('campaigns.note')}
        maxLength={1000}
        rows={2}
        value={typed.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      {save.error && <Notice tone="bad">{errorText(save.error)}</Notice>}
    </Dialog>
  )
}
