import { describe, expect, test } from 'vitest'
import { createHeldPictures } from './heldPictures'

const page = (picture: string, svg: string | null) => ({ picture, svg })

describe('pictures of pages', () => {
  test('that did not change need not be sent again', () => {
    const held = createHeldPictures()
    expect(held.adopt([page('a', '<a>'), page('b', '<b>')])).toBe(true)
    expect(held.adopt([page('a', null), page('c', '<c>')])).toBe(true)
    expect(held.names()).toEqual(expect.arrayContaining(['a', 'b', 'c']))
    expect(held.find('a')).toBe('<a>')
  })

  test('that are gone are noticed', () => {
    const held = createHeldPictures()
    expect(held.adopt([page('a', null)])).toBe(false)
  })

  test('go when they take too much, the oldest first, but never those on the screen', () => {
    const held = createHeldPictures(5)
    held.adopt([page('old', '12345'), page('older', '12345')])
    held.adopt([page('new', '1234567890')])
    expect(held.names()).toEqual(['older', 'new'])
    expect(held.find('new')).toBe('1234567890')
  })
})
