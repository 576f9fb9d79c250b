import { CaseSensitive, Regex, WholeWord } from 'lucide-react'
import type { SearchOptions } from '@shared/text/search'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { MarksToggle } from './MarksToggle'

interface SearchOptionsRowProps {
  readonly options: SearchOptions
  readonly onChange: (part: Partial<SearchOptions>) => void
}

/** How exactly is searched: capitals, whole words, marks, patterns. */
export function SearchOptionsRow({ options, onChange }: SearchOptionsRowProps) {
  const t = useTranslate()
  const toggle = (option: 'isCase' | 'isWholeWord' | 'isPattern') => ({
    label: t(`finding.${option}`),
    isPressed: options[option],
    onClick: () => onChange({ [option]: !options[option] })
  })
  return (
    <>
      <IconButton icon={CaseSensitive} {...toggle('isCase')} />
      <IconButton icon={WholeWord} {...toggle('isWholeWord')} />
      <MarksToggle isPressed={options.isMarked} onChange={(isMarked) => onChange({ isMarked })} />
      <IconButton icon={Regex} {...toggle('isPattern')} />
    </>
  )
}
