import { assert, property, string } from 'fast-check'
import ical from 'ical.js'
import { describe, expect, test } from 'vitest'
import { fromWallTime } from '../text/dates'
import { lengthOf, readIcs, writeIcs, type IcsEvent } from './ics'

const { Component, Event, parse } = ical

const stamp = Date.parse('2026-11-22T01:02:03Z')
const event = (more: Partial<IcsEvent> = {}): IcsEvent => ({
  uid: 'so-47@toasoan',
  title: 'Tuần tin quận – Số 47',
  note: '',
  place: '',
  when: { kind: 'moment', at: fromWallTime('2026-11-27', 7) },
  ...more
})
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']

/** What another program reads of it. */
function readElsewhere(text: string) {
  const root = new Component(parse(text))
  return root.getAllSubcomponents('vevent').map((each) => new Event(each))
}

describe('a calendar file that is written', () => {
  test('says to another library what it was given', () => {
    const days: IcsEvent = event({
      uid: 'tet@toasoan',
      title: 'Tết Nguyên đán; nghỉ, “vui” \\ Đinh Mùi',
      note: 'Dòng một\nDòng hai, có dấu phẩy',
      place: 'Quận ủy',
      when: { kind: 'days', first: '2027-02-06', last: '2027-02-08' }
    })
    const [moment, tet] = readElsewhere(writeIcs('Kế hoạch', [event(), days], stamp))
    expect(moment!.startDate.toJSDate().getTime()).toBe(fromWallTime('2026-11-27', 7))
    expect(tet!.summary).toBe(days.title)
    expect(tet!.description).toBe(days.note)
    expect(tet!.location).toBe('Quận ủy')
    expect(tet!.uid).toBe('tet@toasoan')
    expect(tet!.startDate.isDate).toBe(true)
    expect(tet!.startDate.toString()).toBe('2027-02-06')
    expect(tet!.endDate.toString()).toBe('2027-02-09')
  })

  test('ends its lines with CR LF, none of them longer than 75 octets, and none broken within a letter', () => {
    const title = 'Lễ kỷ niệm 85 năm Ngày Nam Kỳ khởi nghĩa và gặp mặt các gia đình chính sách '.repeat(2)
    const text = writeIcs('Kế hoạch', [event({ title })], stamp)
    expect(text.endsWith('\r\n')).toBe(true)
    for (const line of text.slice(0, -2).split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n\uD800-\uDBFF]$/)
    }
    expect(text).toContain('DTSTAMP:20261122T010203Z\r\n')
    expect(text).toContain('DTSTART:20261127T000000Z\r\n')
  })

  test('comes back the same from any words, by our reader and by the other', () => {
    const words = string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      // Blanks at the ends, line breaks other than \n and control letters mean nothing in a title.
      .map((text) => `a${text.replace(/[\p{Cc}\p{Cs}\uFEFF]/gu, '')}b`)
    assert(
      property(words, (title) => {
        const text = writeIcs('x', [event({ title })], stamp)
        expect(readIcs(text)!.events[0]!.title).toBe(title)
        expect(readElsewhere(text)[0]!.summary).toBe(title)
      })
    )
  })
})

describe('a calendar file that is read', () => {
  const only = (...lines: string[]) => readIcs(calendar(...vevent(...lines)))!

  test('whole days, moments in UTC, in our zone under its names, and without a zone', () => {
    expect(
      only('SUMMARY:Hội nghị', 'DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261202').events
    ).toEqual([{ title: 'Hội nghị', note: '', first: '2026-11-30', last: '2026-12-01', minute: null }])
    const begins = (line: string) => only('SUMMARY:Họp', line).events[0]
    expect(begins('DTSTART:20261130T180000Z')).toMatchObject({ first: '2026-12-01', minute: 60 })
    expect(begins('DTSTART;TZID=Asia/Ho_Chi_Minh:20261130T083000')).toMatchObject({
      first: '2026-11-30',
      minute: 510
    })
    expect(begins('DTSTART;TZID="SE Asia Standard Time":20261130T083000')).toMatchObject({ minute: 510 })
    expect(begins('DTSTART:20261130T083000')).toMatchObject({ first: '2026-11-30', minute: 510 })
  })

  test('what repeats, stands in another zone or cannot be read is named and not taken', () => {
    const why = (...lines: string[]) => only('SUMMARY:Họp', ...lines).left
    expect(why('DTSTART:20261130T083000', 'RRULE:FREQ=WEEKLY')).toEqual([{ title: 'Họp', why: 'repeats' }])
    expect(why('DTSTART;TZID=America/New_York:20261130T083000')).toEqual([{ title: 'Họp', why: 'zone' }])
    expect(why('DTSTART:20260230T083000')).toEqual([{ title: 'Họp', why: 'broken' }])
    expect(why('DTSTART:20261130T253000')).toEqual([{ title: 'Họp', why: 'broken' }])
    expect(why()).toEqual([{ title: 'Họp', why: 'broken' }])
  })

  test('an alarm within an event changes nothing of it', () => {
    const read = only(
      'DTSTART:20261130T083000',
      'BEGIN:VALARM',
      'SUMMARY:Chuông',
      'DTSTART:19700101T000000',
      'END:VALARM',
      'SUMMARY:Họp'
    )
    expect(read.events).toHaveLength(1)
    expect(read.events[0]).toMatchObject({ title: 'Họp', first: '2026-11-30' })
  })

  test('what is no calendar is none, and hostile bytes end soon', () => {
    expect(readIcs('')).toBeNull()
    expect(readIcs('<html>BEGIN:VCALENDAR')).toBeNull()
    const long = calendar(
      ...vevent(`SUMMARY${';x=y'.repeat(100_000)}:x`, `DESCRIPTION:${'a'.repeat(500_000)}`)
    )
    const began = performance.now()
    expect(readIcs(long)!.left).toHaveLength(1)
    const many = calendar(
      ...Array.from({ length: 3000 }, () => vevent('SUMMARY:x', 'DTSTART:20261130')).flat()
    )
    expect(readIcs(many)!.events).toHaveLength(1000)
    expect(readIcs(many)!.left).toHaveLength(1000)
    expect(performance.now() - began).toBeLessThan(2000)
    assert(property(string({ maxLength: 400 }), (text) => void readIcs(calendar(...vevent(text)))))
  })

  test('an event lasts at least its day', () => {
    expect(lengthOf({ first: '2026-11-30', last: '2026-11-30' })).toBe(1)
    expect(lengthOf({ first: '2026-12-31', last: '2027-01-02' })).toBe(3)
  })
})
