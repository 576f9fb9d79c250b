import { stat } from 'node:fs/promises'
import path from 'node:path'
import {
  directiveKey,
  type Directive,
  type DirectiveFacts,
  type DirectiveFile
} from '@shared/domain/directive'
import type { DirectiveState } from '@shared/domain/directives'
import { documentTypes } from '@shared/domain/documentFormats'
import { OfficeError } from '@shared/ipc/errors'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import { tidySymbol } from '@shared/text/proofing/documentSymbols'
import {
  countDirectives,
  findCiting,
  findDirective,
  findSameDirective,
  listDirectives,
  readRegister,
  type DirectiveFilter
} from '@electron/store/directives'
import type { MediaRow } from '@electron/store/media'
import { listMembers } from '@electron/store/members'
import type { Reader } from '@electron/store/reader'
import type { OfficeContext } from './context'
import { hashFile } from './hashFile'
import type { Imports, IncomingFile } from './imports'
import type { Media } from './media'

/** Largest file that is kept with a line of the register, in bytes. */
const MAX_FILE = 100_000_000

const tidy = <D extends DirectiveFacts>(directive: D): D => ({
  ...directive,
  symbol: tidySymbol(directive.symbol),
  replacedBy: directive.replacedBy && tidySymbol(directive.replacedBy)
})

const typeOf = (name: string) => {
  const ending = path.extname(name).slice(1).toLowerCase()
  return ending in documentTypes
    ? // It is one of the keys.
      documentTypes[ending as keyof typeof documentTypes]
    : 'application/octet-stream'
}

/** The register of documents (sổ văn bản): what is entered, changed and struck out, and who cites it. */
export function createDirectives(
  { db, newId, record }: OfficeContext,
  { media, imports, reader }: { media: Media; imports: Imports; reader: Reader }
) {
  /** Files that were chosen in a dialog; their rows go in with the line that names them. */
  const chosen = new Map<string, MediaRow>()

  async function toViews(lines: readonly DirectiveState[]): Promise<DirectiveView[]> {
    const names = new Map((await listMembers(db)).map(({ id, name }) => [id, name]))
    return lines.map((line) => ({ ...line, member: names.get(line.member) ?? line.member }))
  }

  /** @throws OfficeError `notFound` for a file that nobody chose and that the line does not have. */
  async function rowsFor(file: DirectiveFile | null, known: DirectiveState | null): Promise<MediaRow[]> {
    if (!file || known?.file?.media === file.media) return []
    const row = chosen.get(file.media)
    if (!row) throw new OfficeError('notFound')
    return [row]
  }

  async function require(id: string): Promise<DirectiveState> {
    const found = await findDirective(db, id)
    if (!found) throw new OfficeError('notFound')
    return found
  }

  return {
    async list(filter: DirectiveFilter, offset: number, limit: number) {
      const { rows, total } = await listDirectives(db, filter, offset, limit)
      return { rows: await toViews(rows), total }
    },
    counts: () => countDirectives(db),
    register: () => readRegister(db),

    /** @throws OfficeError `directiveTaken`, `forbidden`, `notFound` */
    async enter(directive: Directive): Promise<string> {
      const id = newId()
      const rows = await rowsFor(directive.file, null)
      await record({
        statements: [{ kind: 'directives.enter', subject: id, payload: tidy(directive) }],
        media: rows
      })
      return id
    },

    /**
     * Enters all that are not in the register yet, all of them or none.
     *
     * @returns how many were entered, and the places of those that were known or stand twice.
     */
    async enterMany(directives: readonly DirectiveFacts[]): Promise<{ entered: number; known: number[] }> {
      const seen = new Set<string>()
      const known: number[] = []
      const fresh: Directive[] = []
      for (const [index, facts] of directives.entries()) {
        const directive = { ...tidy(facts), file: null }
        const key = directiveKey(directive)
        if (seen.has(key) || (await findSameDirective(db, directive))) known.push(index)
        else fresh.push(directive)
        seen.add(key)
      }
      if (fresh.length > 0)
        await record({
          statements: fresh.map((payload) => ({ kind: 'directives.enter', subject: newId(), payload }))
        })
      return { entered: fresh.length, known }
    },

    /** Writes a line anew; one that was struck out stands again. @throws OfficeError `notFound`, `directiveTaken`, `forbidden` */
    async change(id: string, directive: Directive): Promise<void> {
      const rows = await rowsFor(directive.file, await require(id))
      await record({
        statements: [{ kind: 'directives.change', subject: id, payload: tidy(directive) }],
        media: rows
      })
    },

    /** Strikes a line out. It stays in the log, and can be written anew. */
    async strike(id: string, reason: string): Promise<void> {
      await record({ statements: [{ kind: 'directives.strike', subject: id, payload: { reason } }] })
    },

    /**
     * Takes a file of this PC in, to be kept with a line.
     *
     * @throws OfficeError `tooBig`, `fileGone`, `unreadable`
     */
    async adopt({ name, file }: IncomingFile): Promise<DirectiveFile> {
      const found = await stat(file).catch(() => null)
      if (!found?.isFile()) throw new OfficeError('fileGone')
      if (found.size > MAX_FILE) throw new OfficeError('tooBig')
      const row = await media.adoptFile(file, await hashFile(file), typeOf(name))
      chosen.set(row.sha256, row)
      return { media: row.sha256, name: name.slice(-300) }
    },

    /** The file of a line, copied to a temporary place, to be looked at. @throws OfficeError `notFound`, `fileGone` */
    async fileOf(id: string): Promise<string> {
      const { file } = await require(id)
      if (!file) throw new OfficeError('notFound')
      return imports.lookAt(file.media, file.name)
    },

    /** Which articles cite it. */
    async citing(id: string) {
      const { symbol } = await require(id)
      return reader.ask('citing', symbol, (on) => findCiting(on, symbol))
    }
  }
}
export type Directives = ReturnType<typeof createDirectives>
