import { describe, expect, test } from 'vitest'
import { fakeHash } from '@tests/factories'
import type { CastName } from '@tests/factories/cast'
import { createHistory } from '@tests/factories/history'
import { foldArticle } from './articles'
import { newerSource } from './variants'

const [R1, R2, S1, S2] = ['1', '2', 'a', 'b'].map(fakeHash) as [string, string, string, string]

function begunArticle() {
  const history = createHistory()
  history.say('lan', 'articles.create', 'ban-web', { unit: '' })
  const save = (revision: string, ...parents: string[]) =>
    history.say('lan', 'revisions.save', 'ban-web', { revision, parents, note: '' })
  const derive = (by: CastName | 'stranger', article: string, revision: string) =>
    history.say(by, 'articles.derive', 'ban-web', { source: { article, revision } })
  const state = () => foldArticle(history.of('ban-web'), history.rules())!
  return { save, derive, state }
}

describe('the source of a variant', () => {
  test('is said with its first text, and moves on with the source', () => {
    const { save, derive, state } = begunArticle()
    save(R1)
    derive('lan', 'goc', S1)
    save(R2, R1)
    const newest = derive('diep', 'goc', S2)
    expect(state().source).toEqual({ article: 'goc', revision: S2, record: newest.hash })
    expect(state().refused).toEqual([])
  })

  test('is never another, itself, or found out about later', () => {
    const { save, derive, state } = begunArticle()
    derive('lan', 'goc', S1)
    save(R1)
    derive('lan', 'ban-web', R1)
    derive('stranger', 'goc', S1)
    expect(state().source).toBeNull()
    derive('lan', 'goc', S1)
    derive('lan', 'goc-khac', S2)
    expect(state().source).toMatchObject({ article: 'goc', revision: S1 })
    expect(state().refused.map((each) => each.reason)).toEqual([
      'impossible',
      'impossible',
      'forbidden',
      'impossible'
    ])
    save(R2, R1)
    expect(state().source?.article).toBe('goc')
  })

  test('has a newer text when a later one is signed, not when an older one came out', () => {
    const { save, state } = begunArticle()
    save(S1)
    save(S2, S1)
    const source = state()
    expect(newerSource(source, S1)).toBeNull()
    expect(newerSource({ ...source, signedRevision: S2 }, S1)).toBe(S2)
    expect(newerSource({ ...source, signedRevision: S2 }, S2)).toBeNull()
    expect(newerSource({ ...source, published: S1 }, S2)).toBeNull()
    expect(newerSource({ ...source, published: S2 }, S1)).toBe(S2)
  })
})
