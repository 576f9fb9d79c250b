import { describe, expect, test } from 'vitest'
import { isPostedAddress } from './postedAddress'

describe('the address of a post', () => {
  test('is a whole https address', () => {
    for (const address of [
      'https://trang.example.vn/bai/1',
      'https://www.example.com/permalink.php?story_fbid=12&id=3',
      'https://example.vn',
      'https://example.vn:8443/a#b',
      'https://xn--vit-nam-9ib.example.vn/%C4%91'
    ])
      expect([address, isPostedAddress(address)]).toEqual([address, true])
  })

  test('is nothing else that could mislead or run', () => {
    for (const address of [
      '',
      'http://example.vn/a',
      'javascript:alert(1)',
      'https:///a',
      'https://localhost/a',
      'https://example.vn@xau.example/a',
      'https://example.vn/a b',
      'https://example.vn/"><script>',
      'https://example.vn/\u202ea',
      'https://exаmple.vn/a',
      'https://-a.vn/',
      `https://example.vn/${'a'.repeat(1000)}`,
      'https://example.vn\\@xau.vn',
      ' https://example.vn'
    ])
      expect([address, isPostedAddress(address)]).toEqual([address, false])
  })
})
