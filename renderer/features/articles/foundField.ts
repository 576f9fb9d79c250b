import { searchedFields, type SearchedField } from '@shared/document/contentEdits'

/** Marks the field of the head in which the current match stands: a plain field cannot mark the words in it. */
export function showFoundField(field: SearchedField | null, isChosen: boolean): void {
  for (const name of searchedFields) {
    const [area] = document.getElementsByName(name)
    if (!area) continue
    area.toggleAttribute('data-found', name === field)
    if (name === field && isChosen) area.scrollIntoView({ block: 'nearest' })
  }
}
