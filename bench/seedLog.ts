import type { Database } from '@electron/store/database'
import { beginArticle } from '@electron/services/articles'
import { foundOffice, startingProducts } from '@electron/services/office'
import { createCommit } from '@electron/store/commit'
import { createDice, createWriter } from './officeWords'
import { openRecordChain } from './recordChain'
import { OFFICE_PIN, staff } from './seedOffice'

const FIRST_DAY = Date.UTC(2017, 0, 2)
const MINUTE = 60_000
const PIN_COST = 2 ** 8

const name = 'Ban Tuyên giáo quận Thử Nghiệm'
const profile = { name, parent: '', place: 'Thử Nghiệm', units: [], products: startingProducts(name) }

/**
 * Fills a store with a log of so many records: articles signed by two levels
 * and published, and for the rest remarks, as a lively office writes them.
 * Projections are not folded: the log alone is what is checked.
 */
export async function seedLog({ db, connection }: Database, records: number, signatures: number) {
  const parties = { db, commit: createCommit(db, () => FIRST_DAY), clock: () => FIRST_DAY, pinCost: PIN_COST }
  const keys = await foundOffice(parties, profile, Object.values(staff), OFFICE_PIN)
  const [contributor, secretary, approver, editor] = [
    staff.contributor,
    staff.secretary,
    staff.approver,
    staff.editor
  ].map(({ id }) => keys.get(id)!)
  const dice = createDice(17)
  const writer = createWriter(dice)
  const chain = await openRecordChain(db)
  const product = profile.products[0]!
  const levels = product.chain
  const articles = signatures / levels.length
  const perArticle = Math.floor((records - 20) / articles)
  let stated = 0
  const count = await connection.all<{ n: number }>('select count(*) as n from records')
  let left = records - count[0]!.n
  for (let no = 1; no <= articles; no++) {
    const subject = `bai-${no}`
    let at = FIRST_DAY + no * 60 * MINUTE
    const say = (by: Parameters<typeof chain.state>[0], statement: Parameters<typeof chain.state>[2]) => {
      chain.state(by, (at += MINUTE), statement)
      stated++
      left--
    }
    const { sealed, statements } = beginArticle(subject, '', writer.write(subject, product.id, ''))
    chain.keep(sealed)
    const revision = sealed.id
    for (const statement of statements) say(contributor!, statement)
    const own = no === articles ? left - 4 : perArticle - statements.length - 4
    for (let remark = 0; remark < own; remark++) {
      const text = `Góp ý thứ ${remark + 1}: xem lại ${dice.pick(['số liệu', 'tên riêng', 'chú thích ảnh', 'câu mở đầu'])}.`
      const payload = { thread: `${subject}-${remark}`, anchor: null, text, blocking: false }
      say(dice.pick([editor!, secretary!, contributor!]), { kind: 'comments.add', subject, payload })
    }
    say(contributor!, { kind: 'approvals.submit', subject, payload: { revision, chain: levels, note: '' } })
    for (const [level, { role }] of levels.entries())
      say(role === 'approver' ? approver! : secretary!, {
        kind: 'approvals.sign',
        subject,
        payload: { revision, level, note: '' }
      })
    const target = { kind: 'article' as const, article: subject }
    const payload = { product: product.id, target, items: [{ article: subject, revision }], files: [] }
    say(secretary!, { kind: 'schedule.finish', subject: `lich-${no}`, payload })
    if (no % 250 === 0 || no === articles) await db.transaction().execute((trx) => chain.write(trx))
  }
  return stated
}
