import { createInstance } from 'i18next'
import type { PrintWords } from '../domain/issueToPrint'
import { en } from './en'
import { vi } from './vi'

export type Language = 'vi' | 'en'

/** Dotted path of every sentence: "articles.newArticle". */
type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]
export type WordKey = Path<typeof vi>

/** Looks a sentence up and fills in its `{{values}}`. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const instances = new Map<Language, Translate>()

/** The words of a language. Vietnamese is complete; English stands in for engineers and guests. */
export function createTranslator(language: Language): Translate {
  const known = instances.get(language)
  if (known) return known
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'vi',
    initAsync: false,
    // React escapes; a second time would show "&amp;".
    interpolation: { escapeValue: false },
    resources: { vi: { translation: vi }, en: { translation: en } }
  })
  const translate: Translate = (key, values) => instance.t(key, values ?? {})
  instances.set(language, translate)
  return translate
}

/** What a Word file says about itself at its foot. It leaves the office, so it speaks Vietnamese too. */
export function wordFileWords() {
  const t = createTranslator('vi')
  return { draft: t('wordFile.draft'), signed: (hash: string) => t('wordFile.signed', { hash }) }
}

/** Words on paper. Paper speaks Vietnamese whatever the screen does. */
export function printWords(): PrintWords {
  const t = createTranslator('vi')
  return {
    number: t('print.number'),
    periods: {
      week: t('print.periods.week'),
      month: t('print.periods.month'),
      quarter: t('print.periods.quarter'),
      irregular: t('print.periods.irregular')
    },
    contents: t('print.contents'),
    continuesOn: t('print.continuesOn'),
    continuedFrom: t('print.continuedFrom'),
    page: t('print.page'),
    question: t('print.question'),
    answer: t('print.answer'),
    volume: (year) => t('print.volume', { year }),
    listHeadings: {
      briefs: t('print.briefs'),
      wards: t('print.wards'),
      notices: t('print.notices'),
      people: t('print.people')
    }
  }
}
