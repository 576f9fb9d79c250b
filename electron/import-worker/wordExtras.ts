import type { Findings } from './findings'
import { visibleText } from './markupText'
import type { WordFile } from './wordFile'

/** Notes what lies around the text and has no place in an article: margins, programs. */
export function noteExtras(file: WordFile, findings: Findings): void {
  const related = [...file.relationships(file.mainPart).values()].filter((relation) => !relation.external)
  for (const { type, target } of related) {
    if (type === 'header' || type === 'footer') noteMargin(file, target, findings)
  }
  if (file.macros) findings.note('lost', 'macros', 'vbaProject.bin')
}

function noteMargin(file: WordFile, part: string, findings: Findings): void {
  const root = file.readPart(part)
  const text = root ? visibleText(root) : ''
  // A bare page number is no loss.
  if (/\p{L}/u.test(text)) findings.note('lost', 'headersFooters', text)
}
