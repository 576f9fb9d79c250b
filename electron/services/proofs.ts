import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { findProduct } from '@shared/domain/office'
import { contentToProof, type Proof } from '@shared/domain/proof'
import { contentOf, sealRevision, shortHash, type ArticleContent } from '@shared/document/revision'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { formatMoment, toIsoDay } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import { sha256 } from '@electron/store/signing'
import { askTypesetter } from './askTypesetter'
import type { OfficeContext } from './context'
import { handOut } from './handOut'
import type { Media } from './media'
import type { WorkerClient } from './workerClient'

/** Single articles on paper, to be read and marked by hand: what is on the screen, signed or not. */
export function createProofs(
  { db, clock, session }: OfficeContext,
  media: Media,
  worker: WorkerClient<ExportReply>,
  temporary: string
) {
  // Paper speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')

  async function readText(id: string): Promise<{ content: ArticleContent; parents: readonly string[] }> {
    const draft = await readDraft(db, id)
    if (draft) return { content: draft.content, parents: draft.base === null ? [] : [draft.base] }
    const { heads } = await readArticle(db, id)
    const revision = await readRevision(db, heads[0]!)
    return { content: contentOf(revision), parents: revision.parents }
  }

  async function toProof(id: string): Promise<Proof> {
    const { content, parents } = await readText(id)
    // Text that is no revision yet has the hash that it will have as one.
    return proofOf(id, sealRevision(id, parents, content, sha256).id, content)
  }

  async function proofOf(id: string, revision: string, content: ArticleContent): Promise<Proof> {
    const article = await readArticle(db, id)
    const profile = await readProfile(db, toIsoDay(clock()))
    const members = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
    const isSigned = article.signedRevision === revision
    const signatures = article.signatures.filter(
      (each) => isSigned && each.counts && each.verdict === 'signed'
    )
    return contentToProof(content, findProduct(profile, content.meta.product), {
      office: profile.name,
      isSigned,
      state: t(isSigned ? 'proofs.signed' : content.tracked ? 'proofs.openChanges' : 'proofs.draft'),
      hash: t('proofs.hash', { hash: shortHash(revision) }),
      printed: t('proofs.printed', { name: session.require().member.name, moment: formatMoment(clock()) }),
      signatures: signatures.map(({ level, member, at }) => ({
        level: article.chain[level]?.label ?? '',
        name: members.get(member) ?? '',
        moment: formatMoment(at)
      }))
    })
  }

  async function ask(proof: Proof, output: string): Promise<void> {
    const photos = await media.photoFiles([...new Set(proof.photos.map((photo) => photo.media))])
    await askTypesetter(worker, { task: 'proof', proof, photos, output }, 'proofed')
  }

  return {
    /**
     * One revision as it would be printed now.
     *
     * @throws OfficeError `notFound` for a text that is none of the article's.
     */
    async describe(id: string, revision: string): Promise<Proof> {
      const found = await readRevision(db, revision)
      if (found.article !== id) throw new OfficeError('notFound')
      return proofOf(id, revision, contentOf(found))
    },

    /** The name under which a proof is offered. */
    async nameOf(id: string): Promise<string> {
      const { content } = await readText(id)
      return safeFileName(`${content.meta.title || t('articles.untitled')}.pdf`)
    },

    /**
     * Makes the proof in a folder of its own, to be opened and printed from there.
     *
     * @returns the file. The system empties its temporary folder by itself.
     * @throws OfficeError `export_typeset`, `export_photo`, `export_write`, `export_crashed`
     */
    async make(id: string): Promise<string> {
      const proof = await toProof(id)
      const folder = await mkdtemp(path.join(temporary, 'proof-'))
      const file = path.join(folder, await this.nameOf(id))
      try {
        await ask(proof, file)
      } catch (error) {
        await rm(folder, { recursive: true, force: true })
        throw error
      }
      return file
    },

    /** Makes the proof under a name that somebody chose. */
    async save(id: string, target: string): Promise<void> {
      await handOut(await this.make(id), target)
    }
  }
}
export type Proofs = ReturnType<typeof createProofs>
