import { consents, isPeople, MAX_RIGHTS, type Consent, type PersonShown } from './figure'

/** What the office notes of a photo besides its words: who holds the rights, and who is in it. */
export interface PhotoNote {
  readonly rights: string
  readonly people: readonly PersonShown[]
}

/** Stands between two notes, and in none. */
const BORDER = '¦'
const RIGHTS = 'Bản quyền'
const PEOPLE: Readonly<Record<Consent, string>> = {
  yes: 'Trong ảnh, đã đồng ý',
  no: 'Trong ảnh, chưa đồng ý',
  notNeeded: 'Trong ảnh, không cần hỏi'
}

const writePart = (label: string, text: string) => `${label}: ${text.replaceAll(BORDER, '|').trim()}`

/** A photo's notes as the title of a picture in a Word file, for people to read and {@link readPhotoNote} too. */
export function writePhotoNote({ rights, people }: PhotoNote): string {
  return [
    ...(rights === '' ? [] : [writePart(RIGHTS, rights)]),
    ...people.map(({ name, consent }) => writePart(PEOPLE[consent], name))
  ].join(` ${BORDER} `)
}

/**
 * Reads the notes out of a picture's title.
 *
 * @returns null for a title that somebody else wrote
 */
export function readPhotoNote(title: string): PhotoNote | null {
  let rights = ''
  const people: PersonShown[] = []
  for (const part of title.normalize('NFC').split(BORDER)) {
    const [label, ...rest] = part.split(':')
    const text = rest.join(':').trim()
    const consent = consents.find((each) => PEOPLE[each] === label!.trim())
    if (label!.trim() === RIGHTS) rights = text.slice(0, MAX_RIGHTS)
    else if (consent && text !== '') people.push({ name: text, consent })
    else return null
  }
  return isPeople(people) ? { rights, people } : null
}
