import type { OfficeProfile } from '@shared/domain/office'
import type { Role } from '@shared/domain/permissions'
import { placedArticles } from '@shared/domain/pagePlan'
import type { PageCount } from '@shared/domain/looks'
import type { Statement } from '@shared/domain/records'
import { documentFigures, documentText, parseDocument, type DocumentJson } from '@shared/document/document'
import { addDays, DAY, fromWallTime, nextSlot, toIsoDay } from '@shared/text/dates'
import { addOfficeTime } from '@shared/text/officeHours'
import { createCommit, type Contribution } from '@electron/store/commit'
import { hasOffice } from '@electron/store/office'
import type { Db } from '@electron/store/schema'
import { beginArticle } from './articles'
import { readDemoContent, toDemoBody, type DemoArticle, type DemoContent } from './demoContent'
import type { Imports } from './imports'
import { foundOffice, startingProducts } from './office'

/** Everyone in the demo office has this PIN. The sign-in screen says so. */
export const DEMO_PIN = '123456'

/** The demo guards nothing, so its keys are sealed cheaply. */
const DEMO_PIN_COST = 2 ** 12

const HOUR = 60 * 60 * 1000
const MINUTE = 60 * 1000
const WORKING_DAY = 9 * HOUR

function toProfile(content: DemoContent): OfficeProfile {
  const usual = startingProducts(content.office.name)
  const products = content.products.map((product) => {
    const like = usual.find((each) => each.kind === product.kind)!
    return { ...like, ...product }
  })
  return { ...content.office, units: content.units, products }
}

/** Short pieces that one author wrote and handed over in one go, as one does with news of a dozen wards; others alone. */
function toBatches(articles: readonly DemoArticle[]): DemoArticle[][] {
  const batches = new Map<string, DemoArticle[]>()
  for (const article of articles) {
    const isSigned = article.state === 'approved' || article.state === 'published'
    const isShort = article.meta.deck === '' && !article.comments && !article.withdrawn && !article.archived
    const key = isSigned && isShort ? `${article.author} ${article.meta.product}` : article.id
    batches.set(key, [...(batches.get(key) ?? []), article])
  }
  return [...batches.values()]
}

/**
 * Writes the demo office into an empty store: the same records that people
 * would have made, each signed by its own member, dated over the last weeks.
 */
export async function fillDemo(
  { db, clock, newId, imports }: { db: Db; clock: () => number; newId: () => string; imports: Imports },
  folder: string
): Promise<void> {
  if (await hasOffice(db)) return
  const content = await readDemoContent(folder)
  const profile = toProfile(content)
  const now = clock()
  let at = addOfficeTime(now - 20 * DAY, 0)
  const commit = createCommit(db, () => at)
  const members = content.members.map((member) => ({ ...member, pin: DEMO_PIN }))
  const parties = { db, commit, clock: () => at, pinCost: DEMO_PIN_COST }
  const signers = await foundOffice(parties, profile, members, DEMO_PIN)

  /** States something in a member's name at a moment. */
  async function say(member: string, moment: number, contribution: Contribution): Promise<void> {
    at = moment
    await commit(signers.get(member)!, contribution)
  }

  const holder = (role: Role, except: string) =>
    content.members.find((member) => member.roles.includes(role) && member.id !== except)!.id

  // The photos are read in the worker while the office is founded and its texts are written.
  let reading: Promise<unknown> = Promise.resolve()
  const readings = new Map(
    [...content.photos].map(([name, file]) => {
      const photo = reading.then(() => imports.takePhoto({ name: `${name}.jpg`, file }))
      reading = photo
      photo.catch(() => {})
      return [name, photo] as const
    })
  )
  const media = new Map<string, string>()
  async function keepPhoto(name: string): Promise<void> {
    const photo = readings.get(name)
    if (!photo) throw new Error(`the demo has no photo ${name}`)
    if (media.has(name)) return
    const { rows, view } = await photo
    await say(holder('secretary', ''), at, { statements: [], media: rows })
    media.set(name, view.media)
  }

  const secretary = holder('secretary', '')
  const friday = toIsoDay(nextSlot(now, 5, 7, 0))
  const sunday = toIsoDay(nextSlot(now, 0, 7, 0))
  /** The bulletin comes out on Fridays; a newsletter did on a Sunday, a week ago or two. */
  const issueDay = ({ product, number }: DemoContent['issues'][number]) =>
    product === 'tuan-tin' ? addDays(friday, (number - 47) * 7) : addDays(sunday, -14)
  const revisions = new Map<string, string>()

  const chainOf = (article: DemoArticle) =>
    profile.products.find((product) => product.id === article.meta.product)!.chain

  async function comment(article: DemoArticle, body: DocumentJson, moment: number): Promise<void> {
    const doc = parseDocument(body)
    if (documentText(doc) === '' && documentFigures(doc).length === 0)
      throw new Error(`${article.id} is empty`)
    for (const { by, text, blocking, quote } of article.comments ?? []) {
      let bid = ''
      doc.descendants((node) => {
        if (bid === '' && node.isTextblock && node.textContent.includes(quote))
          bid = String(node.attrs.bid ?? '')
        return bid === ''
      })
      const payload = { thread: newId(), anchor: { bid, quote }, text, blocking }
      await say(by, moment, { statements: [{ kind: 'comments.add', subject: article.id, payload }] })
    }
  }

  /** Begins articles of one author. */
  async function write(articles: readonly DemoArticle[], begun: number): Promise<void> {
    const begins: { article: DemoArticle; body: DocumentJson; begin: ReturnType<typeof beginArticle> }[] = []
    for (const article of articles) {
      for (const block of article.body) if ('photo' in block) await keepPhoto(block.photo)
      const body = toDemoBody(article, (photo) => media.get(photo)!)
      const begin = beginArticle(article.id, article.unit, { meta: article.meta, body })
      revisions.set(article.id, begin.sealed.id)
      begins.push({ article, body, begin })
    }
    await say(articles[0]!.author, begun, {
      statements: begins.flatMap(({ begin }) => begin.statements),
      revisions: begins.map(({ begin }) => begin.sealed)
    })
    for (const { article, body } of begins) await comment(article, body, addOfficeTime(begun, HOUR))
  }

  /** Hands articles of one author and product over and lets as many levels sign as their state says. */
  async function handOver(
    articles: readonly DemoArticle[],
    moment: number,
    levels: number,
    withdrawal?: { readonly entry: string; readonly reason: string }
  ): Promise<void> {
    const [{ author }] = articles as readonly [DemoArticle]
    const chain = chainOf(articles[0]!)
    const revisionOf = ({ id }: DemoArticle) => revisions.get(id)!
    await say(author, moment, {
      statements: articles.map((article) => {
        const revision = revisionOf(article)
        const asked = withdrawal && {
          purpose: 'withdraw' as const,
          corrects: { revision, entry: withdrawal.entry },
          reason: withdrawal.reason
        }
        const payload = { revision, chain, note: '', ...asked }
        return { kind: 'approvals.submit' as const, subject: article.id, payload }
      })
    })
    for (const [level, { role }] of chain.slice(0, levels).entries()) {
      await say(holder(role, author), addOfficeTime(moment, (level + 1) * 2 * HOUR), {
        statements: articles.map((article) => ({
          kind: 'approvals.sign' as const,
          subject: article.id,
          payload: { revision: revisionOf(article), level, note: '' }
        }))
      })
    }
  }

  async function bringAlong(articles: readonly DemoArticle[], begun: number): Promise<void> {
    const article = articles[0]!
    await write(articles, begun)
    const handed = addOfficeTime(begun, 4 * HOUR)
    switch (article.state) {
      case 'drafting':
        return
      case 'returned': {
        await handOver(articles, handed, 0)
        const payload = {
          revision: revisions.get(article.id)!,
          level: 0,
          reason: article.returnReason ?? '…'
        }
        return say(holder(chainOf(article)[0]!.role, article.author), addOfficeTime(handed, 2 * HOUR), {
          statements: [{ kind: 'approvals.return', subject: article.id, payload }]
        })
      }
      case 'submitted1':
        return handOver(articles, handed, 0)
      case 'submitted2':
        return handOver(articles, handed, 1)
      default:
        return handOver(articles, handed, Infinity)
    }
  }

  const register = new Map(content.directives.map(({ symbol }) => [symbol, newId()]))

  /** What is to be written in these days, given to those who write it. */
  async function assign(): Promise<void> {
    const moment = addOfficeTime(now, -8 * HOUR)
    for (const { by, member, article, dropped, due: days, sources, ...brief } of content.assignments) {
      const subject = newId()
      const due =
        days === undefined ? null : fromWallTime(toIsoDay(addOfficeTime(now, days * WORKING_DAY)), 16)
      const papers = sources.map((symbol) => register.get(symbol)!)
      const payload = { ...brief, due, sources: papers, observance: null, campaign: null }
      await say(by, moment, { statements: [{ kind: 'assignments.set', subject, payload }] })
      const statements: Statement[] = [
        ...(member ? [{ kind: 'assignments.give' as const, subject, payload: { member, note: '' } }] : []),
        ...(article ? [{ kind: 'assignments.link' as const, subject, payload: { article } }] : []),
        ...(dropped ? [{ kind: 'assignments.drop' as const, subject, payload: { reason: dropped } }] : [])
      ]
      await say(secretary, moment, { statements })
    }
  }

  const past = content.issues
    .map((issue) => ({ issue, day: issueDay(issue) }))
    .sort((a, b) => a.day.localeCompare(b.day))
  for (const { issue, day } of past) {
    const published = fromWallTime(day, 7, 0)
    const written = content.articles.filter(
      (article) => article.issue === issue.number && article.meta.product === issue.product
    )
    for (const [index, articles] of toBatches(written).entries()) {
      await bringAlong(articles, addOfficeTime(published, -30 * HOUR + index * 25 * MINUTE))
    }
    const id = `${issue.product}-${issue.number}`
    const entry = newId()
    const { product, number, total, plan } = issue
    const pages = plan.pages.length as PageCount
    const target = { kind: 'issue' as const, issue: id }
    const statements: Statement[] = [
      { kind: 'issues.create', subject: id, payload: { product, number, total, date: day, pages, plan } },
      { kind: 'schedule.plan', subject: entry, payload: { product, target, due: published, place: 'Nhà in' } }
    ]
    await say(secretary, addOfficeTime(published, -4 * HOUR), { statements })
    const items = placedArticles(plan).map((article) => ({ article, revision: revisions.get(article)! }))
    await say(secretary, published + 5 * MINUTE, {
      statements: [
        { kind: 'schedule.finish', subject: entry, payload: { product, target, items, files: [] } }
      ]
    })
    for (const article of written) {
      const { id: subject, withdrawn, archived } = article
      if (withdrawn)
        await handOver([article], addOfficeTime(published, 2 * HOUR), Infinity, { entry, reason: withdrawn })
      if (archived)
        await say(secretary, addOfficeTime(published, 9 * HOUR), {
          statements: [{ kind: 'articles.archive', subject, payload: {} }]
        })
    }
  }

  const current = content.articles.filter((article) => article.issue === undefined)
  for (const [index, articles] of toBatches(current).entries()) {
    // What is being written is the newest; what was handed over has had time to be signed.
    const begun = (articles[0]!.state === 'drafting' ? -7 : -22) * HOUR
    await bringAlong(articles, addOfficeTime(now, begun + index * 12 * MINUTE))
  }

  const signed = current.filter((article) => article.state === 'approved').map((article) => article.id)
  const waiting = current.find((article) => article.state.startsWith('submitted'))!.id
  const [first, second, third] = signed
  const plans: [string, string, number, string][] = [
    [first!, 'trang-web', addOfficeTime(now, 9 * HOUR), 'Trang thông tin điện tử quận'],
    [waiting, 'trang-web', addOfficeTime(now, 18 * HOUR), 'Trang thông tin điện tử quận'],
    [second!, 'trang-xa-hoi', addOfficeTime(now, -3 * HOUR), 'Trang chính thức của quận'],
    [third!, 'trang-xa-hoi', addOfficeTime(now, 27 * HOUR), 'Trang chính thức của quận']
  ]
  await say(secretary, addOfficeTime(now, -8 * HOUR), {
    statements: content.directives.map((facts) => ({
      kind: 'directives.enter',
      subject: register.get(facts.symbol)!,
      payload: { ...facts, file: null }
    }))
  })
  await assign()
  for (const [article, product, due, place] of plans) {
    const target = { kind: 'article' as const, article }
    // On the hour: people plan "09:00", not "09:13:27".
    const payload = { product, target, due: Math.round(due / HOUR) * HOUR, place }
    await say(secretary, addOfficeTime(now, -8 * HOUR), {
      statements: [{ kind: 'schedule.plan', subject: newId(), payload }]
    })
  }
}
