import { useState } from 'react'
import { listLayouts, type Goal, type Layout } from '@shared/domain/goal'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { useAction } from '@renderer/api/queries'
import { useLook } from '@renderer/api/useLook'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'

const MAX_WORDS = 50_000

const nameOf = ({ template, slot }: Layout) => `${template}/${slot}`

/** How long should it be: in words, and in lines of which layout? */
export function GoalDialog({ article, onClose }: { article: ArticleView; onClose: () => void }) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [words, setWords] = useState(article.goal.words > 0 ? String(article.goal.words) : '')
  const { layout } = article.goal
  const [chosen, setChosen] = useState(layout ? nameOf(layout) : '')
  const offered = listLayouts(useLook(article.row.product))
  // A goal set for another look stands until somebody chooses anew.
  const layouts =
    layout && !offered.some((each) => nameOf(each) === nameOf(layout)) ? [layout, ...offered] : offered
  const count = words.trim() === '' ? 0 : Number(words)
  const isRight = Number.isInteger(count) && count >= 0 && count <= MAX_WORDS
  const save = useAction('articles.goal', {
    onSuccess: () => {
      tell(t('goals.saved'))
      onClose()
    },
    onError: tellError
  })
  const goal: Goal = {
    words: isRight ? count : 0,
    layout: layouts.find((each) => nameOf(each) === chosen) ?? null
  }
  const [issue] = article.issues

  return (
    <Dialog
      title={t('goals.title')}
      description={t('goals.text')}
      width="small"
      onClose={onClose}
      confirmLabel={t('ui.save')}
      isBusy={save.isPending}
      canConfirm={isRight}
      onConfirm={() => save.mutate({ article: article.row.id, goal })}
    >
      <TextField
        label={t('goals.words')}
        inputMode="numeric"
        autoFocus
        value={words}
        hint={t('goals.wordsHint')}
        error={isRight ? undefined : t('goals.wordsWrong')}
        onChange={(event) => setWords(event.target.value)}
      />
      <SelectField
        label={t('goals.layout')}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: '', label: t('goals.noLayout') },
          ...layouts.map(({ template, slot }) => ({
            value: nameOf({ template, slot }),
            label: `${t(`issues.templates.${template}`)} – ${t(`issues.slot.${slot as 'main'}`)}`
          }))
        ]}
      />
      {issue && <Notice tone="info">{t('goals.placed', { number: issue.label })}</Notice>}
    </Dialog>
  )
}
