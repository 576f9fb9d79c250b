import { createContext, useContext, useEffect, type ReactNode } from 'react'
import { createTranslator, type Language, type Translate } from '@shared/i18n/translator'

const TranslateContext = createContext<Translate>(createTranslator('vi'))

/** Gives the words of a language to everything below. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <TranslateContext value={createTranslator(language)}>{children}</TranslateContext>
}

/** The words of the screen's language. */
export function useTranslate(): Translate {
  return useContext(TranslateContext)
}
