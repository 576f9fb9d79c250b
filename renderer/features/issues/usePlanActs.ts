import {
  moveArticle,
  nameSection,
  placeArticle,
  placedArticles,
  removeArticle,
  type PagePlan
} from '@shared/domain/pagePlan'
import { addPages, adoptPlan, clearPage, movePage, removePages } from '@shared/domain/planPages'
import { adjustSlot, changeTemplate, keepPlace, movePlaceholder } from '@shared/domain/planSlots'
import type { PageCount } from '@shared/domain/looks'
import type { PageTemplateId } from '@shared/domain/pageTemplates'
import type { SlotSettings } from '@shared/domain/slotSettings'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import type { Place } from './drag'
import type { ChangePlan } from './usePlan'

/** Titles named where articles go back to the list; the others are counted. */
const NAMED = 3

/** What can be done to a plan, each as one step with a name that undo shows. */
export function usePlanActs(plan: PagePlan, change: ChangePlan, titleOf: (article: string) => string) {
  const t = useTranslate()
  const { tell } = useToaster()

  const listTitles = (articles: readonly string[]) => {
    const named = articles.slice(0, NAMED).map((article) => `“${titleOf(article)}”`)
    const more = articles.length - named.length
    return [...named, ...(more > 0 ? [t('flatplan.more', { count: more })] : [])].join(', ')
  }
  /** Changes the plan and says which articles have lost their place by that. */
  const changeAndTell = (next: PagePlan, name: string) => {
    change(next, name)
    const still = new Set(placedArticles(next))
    const left = placedArticles(plan).filter((article) => !still.has(article))
    if (left.length > 0) tell(t('flatplan.left', { count: left.length, titles: listTitles(left) }))
  }
  const about = (article: string, page: number) => ({ title: titleOf(article), page })

  return {
    listTitles,
    place(article: string, { page, slot }: Place) {
      changeAndTell(placeArticle(plan, page, slot, article), t('flatplan.did.place', about(article, page)))
    },
    continueOn(article: string, { page, slot }: Place) {
      change(placeArticle(plan, page, slot, article), t('flatplan.did.continue', about(article, page)))
    },
    move(article: string, from: Place, to: Place) {
      changeAndTell(moveArticle(plan, article, from, to), t('flatplan.did.move', about(article, to.page)))
    },
    remove(article: string, { page, slot }: Place) {
      change(removeArticle(plan, page, slot, article), t('flatplan.did.remove', about(article, page)))
    },
    changeTemplate(page: number, template: PageTemplateId) {
      changeAndTell(changeTemplate(plan, page, template), t('flatplan.did.template', { page }))
    },
    nameSection(page: number, section: string) {
      change(nameSection(plan, page, section), t('flatplan.did.section', { page }))
    },
    /** Sets all that is changed of a slot; nothing is as the template has it. */
    adjust({ page, slot }: Place, settings: SlotSettings) {
      const name = t(`issues.slot.${slot as 'main'}`)
      change(adjustSlot(plan, page, slot, settings), t('flatplan.did.adjust', { page, slot: name }), 'goesOn')
    },
    /** Prints the lines that lead a reader on from this slot. */
    showJumps({ page, slot }: Place) {
      const { showJumps: _, ...rest } = plan.pages[page - 1]?.settings?.[slot] ?? {}
      const name = t(`issues.slot.${slot as 'main'}`)
      change(adjustSlot(plan, page, slot, rest), t('flatplan.did.adjust', { page, slot: name }))
    },
    /** Keeps an empty slot for what is to come; a blank title gives it up. */
    keep({ page, slot }: Place, title: string) {
      const what = title.trim()
      change(
        keepPlace(plan, page, slot, what),
        what === '' ? t('flatplan.did.giveUp', { page }) : t('flatplan.did.keep', { title: what, page })
      )
    },
    moveKept(title: string, from: Place, to: Place) {
      change(movePlaceholder(plan, from, to), t('flatplan.did.move', { title, page: to.page }))
    },
    movePage(from: number, to: number) {
      change(movePage(plan, from, to), t('flatplan.did.movePage', { from, to }))
    },
    clearPage(page: number) {
      changeAndTell(clearPage(plan, page), t('flatplan.did.clearPage', { page }))
    },
    addPages(count: PageCount, after: number) {
      change(addPages(plan, count, after), t('flatplan.did.addPages', { count }))
    },
    removePages(pages: readonly number[]) {
      const next = removePages(plan, pages)
      changeAndTell(next, t('flatplan.did.removePages', { count: next.pages.length }))
    },
    /** Makes the plan up like that of another issue. */
    adopt(model: PagePlan, number: number) {
      changeAndTell(adoptPlan(plan, model), t('flatplan.did.adopt', { number }))
    }
  }
}
export type PlanActs = ReturnType<typeof usePlanActs>
