import { readProofText } from '@shared/document/proofText'
import type { ArticleMeta } from '@shared/document/revision'
import { standingFindings, type Passed } from '@shared/domain/standingFindings'
import type { Finding, ProofText } from '@shared/text/proofing/finding'
import type { ProofSettings } from '@shared/text/proofing/proofSettings'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { findSlowRules, openProofThread, ProofDeadline } from '@renderer/editor/proofing/askProof'
import { beginProofing, revealOpenMark, showProofMarks } from '@renderer/editor/proofing/proofMarks'
import { placeFindings, toMarks, type FoundHere } from './foundHere'

/** How long the hands rest before a text is proofed, in milliseconds. */
const PAUSE = 700

/** The text that is proofed, and what the office and the text have decided. */
export interface ProofAim {
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  readonly decided: Passed & { readonly settings: ProofSettings; readonly day: string | null }
}

/** What a runner has to say. */
export interface ProofNews {
  /** In reading order; null until the text has been proofed once. */
  readonly found: readonly FoundHere[] | null
  /** Ids of the office's rules that did not come to an end with this text; it is proofed without them. */
  readonly slow: ReadonlySet<string>
  /** The last question was not answered. */
  readonly hasFailed: boolean
}

/** Before anything was asked. */
export const NO_NEWS: ProofNews = { found: null, slow: new Set(), hasFailed: false }

/**
 * Proofs one text when the hands rest, and never while a word is composed. An
 * answer that is no longer the newest is dropped; what was typed meanwhile is mapped by the marks.
 */
export function createProofRunner(tell: (news: ProofNews) => void) {
  const thread = openProofThread()
  let aim: ProofAim | null = null
  let news = NO_NEWS
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (part: Partial<ProofNews>) => {
    news = { ...news, ...part }
    tell(news)
  }
  const soon = (delay = PAUSE) => {
    clearTimeout(timer)
    timer = setTimeout(() => void proof().catch(() => say({ hasFailed: true })), delay)
  }

  /** The findings; null when a rule of the office does not come to an end, which is then left out. */
  async function ask(text: ProofText, settings: ProofSettings): Promise<readonly Finding[] | null> {
    try {
      return await thread.ask(text, settings)
    } catch (error) {
      if (!(error instanceof ProofDeadline)) throw error
      const rules = await findSlowRules(text, settings)
      if (rules.length > 0) say({ slow: new Set([...news.slow, ...rules.map(({ id }) => id)]) })
      return null
    }
  }

  let told: {
    readonly by: ProofSettings
    readonly slow: ReadonlySet<string>
    readonly settings: ProofSettings
  } | null = null
  /** The same value for the same settings: the thread keeps what it found by it. */
  function usableSettings(by: ProofSettings): ProofSettings {
    if (told?.by !== by || told.slow !== news.slow) {
      const settings = { ...by, rules: by.rules.filter(({ id }) => !news.slow.has(id)) }
      told = { by, slow: news.slow, settings }
    }
    return told.settings
  }

  async function proof(): Promise<readonly FoundHere[]> {
    clearTimeout(timer)
    if (!aim || aim.editor.isDestroyed) return []
    const { editor, meta, decided } = aim
    const isBusy = () => editor.view.composing
    if (isBusy()) {
      soon()
      return news.found ?? []
    }
    const source = readProofText(meta, editor.state.doc, decided.day)
    const number = ++asked
    beginProofing(editor.view)
    const findings = await ask(source.text, usableSettings(decided.settings))
    if (number !== asked || editor.isDestroyed) return news.found ?? []
    if (!findings || isBusy()) {
      soon()
      return news.found ?? []
    }
    const standing = standingFindings(source.text, findings, decided)
    const found = placeFindings(editor, source, standing)
    showProofMarks(editor.view, toMarks(found))
    say({ found, hasFailed: false })
    return found
  }

  return {
    /** Says what is to be proofed; null for nothing. Decisions are seen at once, words when the hands rest. */
    take(next: ProofAim | null): void {
      const isDecided = next !== null && aim?.decided !== next.decided && news.found !== null
      aim = next
      if (next) soon(isDecided ? 0 : PAUSE)
      else clearTimeout(timer)
    },
    /** Something was typed. */
    rest: () => soon(),
    /** A word that the caret has left is no longer being written. */
    leave(): void {
      if (!aim || aim.editor.isDestroyed || aim.editor.view.composing) return
      if (!news.found?.some((each) => each.isOpen)) return
      revealOpenMark(aim.editor.view)
      say({ found: news.found.map((each) => ({ ...each, isOpen: false })) })
    },
    /** Proofs the text as it is now; what was found last, when it cannot be just now. */
    proof,
    /** Ends the thread. Whatever it still answers is dropped. */
    close(): void {
      clearTimeout(timer)
      asked++
      aim = null
      thread.close()
    }
  }
}
