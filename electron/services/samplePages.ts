import { issueToPrint, type ArticleForPrint, type PrintWords } from '@shared/domain/issueToPrint'
import type { LookId } from '@shared/domain/looks'
import type { Product } from '@shared/domain/office'
import { newPagePlan, slotsOf, type PagePlan, type PlanPage } from '@shared/domain/pagePlan'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import { createTranslator } from '@shared/i18n/translator'
import { readDemoContent, toDemoBody, type DemoArticle, type DemoContent } from './demoContent'
import { hashFile } from './hashFile'

type Standing = Readonly<Record<string, readonly string[]>>

/** What is on in the week; the demo office has no such article. */
const WEEK = 'lich-tuan'
const NOTICES = ['lich-tiem-chung-15-11', 'moi-gui-bai-so-tet']
const BRIEFS = [
  'ao-am-gui-vung-cao',
  'cat-tia-cay-xanh',
  'den-hem-an-khuc',
  'khai-mac-ngay-phap-luat',
  'ky-hop-cuoi-nam',
  'long-duong-thong-thoang',
  'hoc-bong-tan-lang'
]
/** What stands on the pages between, of which only the box of contents tells. */
const INSIDE = [
  'thu-vien-sang-den',
  'nguoi-giu-nhip-cong-vien',
  'hoi-dien-nghe-thuat-quan-chung',
  'vach-son-lo-gom',
  'dien-tap-chung-cu-thuan-khe'
]

/** What stands on the first and the last page of each look: texts of the demo office that fill them well. */
const STANDING: Readonly<Record<LookId, { readonly front: Standing; readonly back: Standing }>> = {
  bulletin: {
    front: { lead: ['rac-thai-sau-thang'], second: ['bep-an-ban-tru'], briefs: BRIEFS },
    back: {
      main: ['hoc-nghe-tuoi-bon-muoi'],
      second: ['tri-an-nha-giao'],
      notices: NOTICES
    }
  },
  tabloid: {
    front: {
      lead: ['rac-thai-sau-thang'],
      second: ['bep-an-ban-tru'],
      briefs: BRIEFS
    },
    back: {
      main: ['hoc-nghe-tuoi-bon-muoi'],
      second: ['tri-an-nha-giao'],
      notices: NOTICES,
      calendar: [WEEK]
    }
  },
  booklet: {
    front: { lead: ['nguoi-giu-nhip-cong-vien'] },
    back: { main: ['hoa-don-dien-tu-tieu-thuong'], notices: NOTICES }
  },
  sheet: {
    front: {
      lead: ['ngay-hoi-phu-khuc'],
      briefs: ['hoc-bong-tan-lang', 'san-bong-kim-lang', 'ao-am-gui-vung-cao']
    },
    back: {
      main: ['cho-lua-giam-tui-ni-long'],
      notices: [...NOTICES, 'tam-ngung-nuoc-go-tram'],
      calendar: [WEEK]
    }
  }
}

interface Sample {
  readonly content: DemoContent
  readonly hashes: ReadonlyMap<string, string>
}

/** The texts of pages that show how a product looks before it has any: those of the demo office, which comes with the program. */
export function createSamplePages(folder: string, words: PrintWords) {
  const t = createTranslator('vi')
  let read: Promise<Sample> | null = null

  async function readSample(): Promise<Sample> {
    const content = await readDemoContent(folder)
    const hashes = await Promise.all(
      [...content.photos].map(async ([name, file]) => [name, await hashFile(file)] as const)
    )
    return { content, hashes: new Map(hashes) }
  }

  const week: Pick<DemoArticle, 'id' | 'meta' | 'body'> = {
    id: WEEK,
    meta: {
      kind: 'announcement',
      product: '',
      rubric: '',
      kicker: '',
      title: t('house.sample.week'),
      deck: '',
      lead: '',
      byline: ''
    },
    body: t('house.sample.days')
      .split('\n')
      .map((p) => ({ p }))
  }

  return {
    /** First and last page of a product, its rubrics dealt out to the articles, so that each colour is seen. */
    async make(product: Product, date: string): Promise<{ print: PrintIssue; photos: PhotoFiles }> {
      read ??= readSample()
      const { content, hashes } = await read
      const look = product.look ?? 'bulletin'
      const { front, back } = STANDING[look]
      const coloured = product.style?.rubrics?.map(({ rubric }) => rubric) ?? []
      const rubrics = [...new Set([...coloured, ...product.rubrics])]
      const plan = samplePlan(look, rubrics[0] ?? '')
      const wanted = [...new Set([front, back].flatMap((each) => Object.values(each).flat())), ...INSIDE]
      const texts = new Map(
        wanted.flatMap((id, at): [string, ArticleForPrint][] => {
          const found = content.articles.find((each) => each.id === id)
          const article = id === WEEK ? week : found
          if (!article) return []
          const rubric = rubrics[at % Math.max(1, rubrics.length)] ?? ''
          const meta = { ...article.meta, rubric, kicker: rubric || article.meta.kicker }
          const body = toDemoBody(article as DemoArticle, (name) => hashes.get(name)!)
          const unit = content.units.find((each) => each.id === found?.unit)?.name ?? ''
          return [[id, { content: { meta, body }, unit }]]
        })
      )
      return {
        print: issueToPrint({ number: 47, total: 0, date, plan }, product, texts, words),
        photos: Object.fromEntries(
          [...content.photos].map(([name, file]) => [
            hashes.get(name)!,
            { path: file, width: 2000, height: 1333 }
          ])
        )
      }
    }
  }
}
export type SamplePages = ReturnType<typeof createSamplePages>

const toSlots = (standing: Standing): PlanPage['slots'] =>
  Object.fromEntries(Object.entries(standing).map(([slot, articles]) => [slot, [...articles]]))

/** An issue of four pages, or of one sheet, with a story in each open slot of the pages between. */
function samplePlan(look: LookId, section: string): PagePlan {
  const { front, back } = STANDING[look]
  const { pages } = newPagePlan(look === 'sheet' ? 2 : 4, look)
  let next = 0
  return {
    pages: pages.map((page, index) => {
      if (index === 0) return { ...page, slots: toSlots(front) }
      if (index === pages.length - 1) return { ...page, section, slots: toSlots(back) }
      const stories = slotsOf(page).filter((slot) => slot.kind === 'story')
      const standing = stories.map(({ id }) => [id, [INSIDE[next++ % INSIDE.length]!]])
      return { ...page, slots: Object.fromEntries(standing) as PlanPage['slots'] }
    })
  }
}
