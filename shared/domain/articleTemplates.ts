import type { Node } from '@tiptap/pm/model'
import type { DocumentJson } from '../document/document'
import type { ArticleKind } from '../document/revision'

/** A block of a template that waits for text. */
export interface TemplateBlock {
  readonly prompt: string
  readonly type: 'paragraph' | 'heading' | 'question' | 'answer'
  /** Must be written, or taken out of the text, before the article goes to approval. */
  readonly isRequired: boolean
}

interface Template {
  readonly id: string
  readonly kind: ArticleKind
  readonly blocks: readonly TemplateBlock[]
}

const must = <P extends string>(prompt: P) => ({ prompt, type: 'paragraph', isRequired: true }) as const
const may = <P extends string>(prompt: P) => ({ prompt, type: 'paragraph', isRequired: false }) as const
const ask = <P extends string>(prompt: P) => ({ prompt, type: 'question', isRequired: false }) as const
const reply = <P extends string>(prompt: P, isRequired = true) =>
  ({ prompt, type: 'answer', isRequired }) as const
/** A crosshead: it falls away by itself where nothing is written into it. */
const head = <P extends string>(prompt: P) => ({ prompt, type: 'heading', isRequired: false }) as const

/** What the office writes every week. Words are `templates` in `shared/i18n`. */
export const articleTemplates = [
  {
    id: 'conference',
    kind: 'news',
    blocks: [
      must('conferenceTime'),
      must('conferenceChair'),
      must('conferenceGuests'),
      must('conferenceContent'),
      may('conferenceSpeech'),
      must('conferenceConclusion')
    ]
  },
  {
    id: 'review',
    kind: 'news',
    blocks: [
      must('reviewTime'),
      must('reviewScope'),
      must('reviewResults'),
      may('reviewExamples'),
      must('reviewLimits'),
      must('reviewTasks'),
      may('reviewRewards')
    ]
  },
  {
    id: 'launch',
    kind: 'news',
    blocks: [
      must('launchTime'),
      must('launchBasis'),
      must('launchGoals'),
      must('launchTasks'),
      must('launchDeadline'),
      may('launchDirection')
    ]
  },
  {
    id: 'training',
    kind: 'news',
    blocks: [
      must('trainingDates'),
      must('trainingAudience'),
      must('trainingTopics'),
      must('trainingSpeaker'),
      may('trainingVoice'),
      may('trainingResult')
    ]
  },
  {
    id: 'commendation',
    kind: 'news',
    blocks: [
      must('commendationTime'),
      must('commendationLevel'),
      must('commendationCollectives'),
      must('commendationPeople'),
      must('commendationDecision'),
      may('commendationVoice')
    ]
  },
  {
    id: 'commemoration',
    kind: 'news',
    blocks: [
      must('commemorationEvent'),
      must('commemorationTime'),
      must('commemorationGuests'),
      must('commemorationMeaning'),
      may('commemorationActs')
    ]
  },
  {
    id: 'goodDeed',
    kind: 'portrait',
    blocks: [
      must('goodDeedPerson'),
      must('goodDeedDeed'),
      must('goodDeedScene'),
      must('goodDeedVoices'),
      may('goodDeedEffect'),
      may('goodDeedReward')
    ]
  },
  {
    id: 'notice',
    kind: 'announcement',
    blocks: [
      must('noticeWhat'),
      must('noticeWhom'),
      must('noticeWhen'),
      must('noticeWhere'),
      may('noticeHow'),
      must('noticeContact')
    ]
  },
  {
    id: 'photoStory',
    kind: 'photoStory',
    blocks: [
      must('photoStoryOpening'),
      must('photoStoryScene'),
      may('photoStoryDetail'),
      must('photoStoryEnd')
    ]
  },
  {
    id: 'interview',
    kind: 'interview',
    blocks: [
      must('interviewPerson'),
      must('interviewReason'),
      ask('interviewQuestion1'),
      reply('interviewAnswer1'),
      ask('interviewQuestion2'),
      reply('interviewAnswer2'),
      ask('interviewQuestion3'),
      reply('interviewAnswer3', false),
      may('interviewThanks')
    ]
  },
  {
    id: 'outline',
    kind: 'outline',
    blocks: [
      must('outlineAudience'),
      head('outlinePart1'),
      must('outlinePoints1'),
      head('outlinePart2'),
      must('outlinePoints2'),
      head('outlinePart3'),
      may('outlineQuestions'),
      must('outlineSources'),
      must('outlineValid')
    ]
  },
  {
    id: 'guidance',
    kind: 'guidance',
    blocks: [
      must('guidanceBasis'),
      head('guidancePart1'),
      must('guidanceAims'),
      head('guidancePart2'),
      must('guidanceContent'),
      head('guidancePart3'),
      must('guidanceForms'),
      must('guidanceTiming'),
      head('guidancePart4'),
      must('guidanceDuties')
    ]
  },
  {
    id: 'report',
    kind: 'report',
    blocks: [
      must('reportPeriod'),
      head('reportPart1'),
      must('reportResults'),
      must('reportNumbers'),
      head('reportPart2'),
      must('reportLimits'),
      head('reportPart3'),
      must('reportTasks'),
      may('reportProposals')
    ]
  }
] as const satisfies readonly Template[]

export type ArticleTemplate = (typeof articleTemplates)[number]
export type ArticleTemplateId = ArticleTemplate['id']
export type TemplatePrompt = ArticleTemplate['blocks'][number]['prompt']

export const articleTemplateIds = articleTemplates.map((template) => template.id) as [
  ArticleTemplateId,
  ...ArticleTemplateId[]
]

/** The template of this id. Ids reach here only through the contract's schema, so it is always found. */
export function articleTemplate(id: ArticleTemplateId): ArticleTemplate {
  return articleTemplates.find((template) => template.id === id)!
}

const PREFIX = 'mau-'
const byPrompt = new Map<string, ArticleTemplate>(
  articleTemplates.flatMap((template) => template.blocks.map(({ prompt }) => [prompt, template] as const))
)

/**
 * The prompt of a block. It is no text: the block's own id names it, so that
 * no way leads to paper, to a hash or to a Word file.
 */
export function promptOf(bid: unknown): TemplatePrompt | null {
  if (typeof bid !== 'string' || !bid.startsWith(PREFIX)) return null
  const prompt = bid.slice(PREFIX.length)
  return byPrompt.has(prompt) ? (prompt as TemplatePrompt) : null
}

/** The id of the block that waits for a prompt's text. */
export const promptBid = (prompt: TemplatePrompt) => `${PREFIX}${prompt}`

/** The empty body of a template. */
export function templateBody(id: ArticleTemplateId): DocumentJson {
  return {
    type: 'doc',
    content: articleTemplate(id).blocks.map(({ prompt, type }) => ({
      type,
      attrs: type === 'heading' ? { bid: promptBid(prompt), level: 2 } : { bid: promptBid(prompt) }
    }))
  }
}

/** What has become of a block of a template: written, still empty, or taken out by the writer. */
export interface TemplateField {
  readonly prompt: TemplatePrompt
  readonly state: 'written' | 'empty' | 'removed'
}

/** The template that a body was begun from, and its required fields; null for a body of no template. */
export function readTemplate(doc: Node): { id: ArticleTemplateId; fields: TemplateField[] } | null {
  const states = new Map<TemplatePrompt, 'written' | 'empty'>()
  doc.forEach((block) => {
    const prompt = promptOf(block.attrs.bid)
    if (prompt) states.set(prompt, block.textContent.trim() === '' ? 'empty' : 'written')
  })
  const [first] = states.keys()
  const template = first === undefined ? undefined : byPrompt.get(first)
  if (!template) return null
  const fields = template.blocks
    .filter((block) => block.isRequired)
    .map(({ prompt }) => ({ prompt, state: states.get(prompt) ?? ('removed' as const) }))
  return { id: template.id, fields }
}

/** Whether a required field of the template stands in the text and is still empty. */
export function hasOpenPrompts(doc: Node): boolean {
  return readTemplate(doc)?.fields.some((field) => field.state === 'empty') ?? false
}
