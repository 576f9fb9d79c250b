import path from 'node:path'
import { shortHash } from '@shared/document/revision'
import { printableRevision } from '@shared/domain/articles'
import type { HandoutGiven } from '@shared/domain/handoutRecords'
import { holdersOf } from '@shared/domain/handouts'
import { findProduct } from '@shared/domain/office'
import type { Paper } from '@shared/domain/paper'
import { canOn } from '@shared/domain/permissions'
import { validUntilOf } from '@shared/domain/speakerOutline'
import { createTranslator } from '@shared/i18n/translator'
import type { Output } from '@shared/ipc/contract'
import { OfficeError } from '@shared/ipc/errors'
import { formatDay, fromWallTime, toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readArticle } from '@electron/store/articles'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import type { OfficeContext } from './context'
import type { OpenWork } from './openWork'
import type { PaperFiles } from './paperFile'
import { paperHead } from './paperHead'
import { placeFile } from './placedFile'

const dayOf = (day: string) => formatDay(fromWallTime(day))

/** Who was given which text of an article, who has an older one, and the list that recipients sign. */
export function createHandouts(
  { db, clock, session, record }: OfficeContext,
  { work, paperFiles }: { readonly work: OpenWork; readonly paperFiles: PaperFiles }
) {
  // Paper speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')

  async function readCurrent(id: string) {
    const article = await readArticle(db, id)
    const current = printableRevision(article, true)
    const { meta, body } = await readRevision(db, current ?? article.heads[0]!)
    return { article, current, content: { meta, body } }
  }

  async function toPaper(
    id: string,
    recipients: readonly string[]
  ): Promise<{ paper: Paper; title: string }> {
    const { current, content } = await readCurrent(id)
    if (current === null) throw new OfficeError('notSigned')
    const at = clock()
    const profile = await readProfile(db, toIsoDay(at))
    const { member } = session.require()
    const title = content.meta.title.trim() || t('articles.untitled')
    const validUntil = validUntilOf(content)
    const paper: Paper = {
      title: t('handouts.paperTitle', { title }),
      ...paperHead(profile, at, t),
      heading: t('handouts.paperHeading'),
      subheading: title,
      blocks: [
        {
          type: 'facts',
          rows: [
            { label: t('handouts.paperText'), value: t('wordFile.signed', { hash: shortHash(current) }) },
            ...(validUntil === null ? [] : [{ label: t('outlines.validUntil'), value: dayOf(validUntil) }]),
            { label: t('handouts.paperCount'), value: String(recipients.length) }
          ]
        },
        {
          type: 'table',
          header: [
            t('handouts.column.number'),
            t('handouts.column.recipient'),
            t('handouts.column.day'),
            t('handouts.column.signature')
          ],
          widths: [1, 6, 3, 5],
          isTall: true,
          rows: recipients.map((recipient, index) => [String(index + 1), recipient, '', ''])
        },
        {
          type: 'signatures',
          cells: [
            {
              above: [t('handouts.paperGiver')],
              note: t('handouts.paperSign'),
              isByHand: true,
              name: member.name,
              below: []
            }
          ]
        }
      ],
      footer: t('handouts.paperFooter', { title, hash: shortHash(current) })
    }
    return { paper, title }
  }

  return {
    /** @throws OfficeError `notFound` */
    async list(id: string): Promise<Output<'handouts.list'>> {
      const { article, current, content } = await readCurrent(id)
      const today = toIsoDay(clock())
      const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
      const product = findProduct(await readProfile(db, today), content.meta.product)
      const isOutline =
        content.meta.kind === 'outline' || content.meta.kind === 'guidance' || product?.kind === 'outline'
      const validUntil = isOutline ? validUntilOf(content) : null
      return {
        current,
        isOutline,
        validUntil,
        isExpired: validUntil !== null && validUntil < today,
        mayGive: canOn(session.actor(), 'articles.write', article),
        today,
        handouts: article.handouts
          .map((each) => ({
            ...each,
            recipients: [...each.recipients],
            member: names.get(each.member) ?? each.member,
            isOld: current !== null && each.revision !== current
          }))
          .reverse(),
        holders: holdersOf(article.handouts, current)
      }
    },

    /** @throws OfficeError `forbidden`, `notSigned` */
    async give(id: string, given: HandoutGiven): Promise<void> {
      const payload = { ...given, recipients: [...given.recipients] }
      await record({ statements: [{ kind: 'handouts.give', subject: id, payload }] })
    },

    /** @throws OfficeError `forbidden`, `notFound`, `impossible` */
    async strike(id: string, handout: string, reason: string): Promise<void> {
      await record({ statements: [{ kind: 'handouts.strike', subject: id, payload: { handout, reason } }] })
    },

    async fileName(id: string): Promise<string> {
      const { content } = await readCurrent(id)
      return safeFileName(`${t('handouts.paperTitle', { title: content.meta.title })}.pdf`)
    },

    /**
     * Writes the list to be signed by whoever receives the signed text.
     *
     * @throws OfficeError `notSigned`, `sheetUnreadable`, `folderReadOnly`, `diskFull` …
     */
    print: (id: string, recipients: readonly string[], target: string): Promise<{ name: string }> =>
      work.run(async (signal, begin) => {
        begin('writing')
        const { paper } = await toPaper(id, recipients)
        await placeFile(target, signal, (output) =>
          paperFiles.write({ paper, created: clock(), output, signal })
        )
        return { name: path.basename(target) }
      })
  }
}
export type Handouts = ReturnType<typeof createHandouts>
