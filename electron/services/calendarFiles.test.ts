import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ical from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { fromWallTime } from '@shared/text/dates'
import { newFolder } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { createCalendar } from './calendar'
import { createCalendarFiles, type CalendarFiles } from './calendarFiles'
import { createObservances, type Observances } from './observances'

const { Component, Event, parse } = ical

describe('calendar files', () => {
  let office: TestServices
  let observances: Observances
  let files: CalendarFiles
  const target = () => path.join(newFolder(), 'Kế hoạch 2026.ics')
  const given = (...lines: string[]) => {
    const file = path.join(newFolder(), 'lich.ics')
    writeFileSync(file, ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'))
    return file
  }
  const vevent = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

  beforeEach(async () => {
    office = await openServices()
    const { context } = office
    observances = createObservances(context)
    files = createCalendarFiles(context, { calendar: createCalendar(context), observances })
    await office.as('thuan')
  })

  test('the plan of a year is read by another library: days, issues, entries at their moment', async () => {
    const { acts } = office
    await acts.begin('bai-1')
    await acts.makeIssue('so-47', 47, 'bai-1')
    await acts.planEntry('lich-1', { kind: 'issue', issue: 'so-47' }, fromWallTime('2026-11-27', 7))
    const file = target()
    const count = await files.write(2026, file)
    const events = new Component(parse(readFileSync(file, 'utf8')))
      .getAllSubcomponents('vevent')
      .map((each) => new Event(each))
    expect(events).toHaveLength(count)
    expect(new Set(events.map((event) => event.uid)).size).toBe(count)
    const named = (name: string) => events.find((event) => event.summary.startsWith(name))!
    expect(named('Quốc khánh').startDate.toString()).toBe('2026-09-02')
    expect(named('Tết Nguyên đán').startDate.toString()).toBe('2026-02-17')
    const issue = events.find((event) => event.uid.includes('so-47') && event.startDate.isDate)!
    expect(issue.startDate.toString()).toBe('2026-11-20')
    const entry = events.find((event) => event.uid.includes('lich-1'))!
    expect(entry.startDate.toJSDate().getTime()).toBe(fromWallTime('2026-11-27', 7))
    expect(entry.location).toBe('Nhà in')
  })

  test('written twice, everything keeps its name, so that a calendar has it once', async () => {
    const uids = async () => {
      const file = target()
      await files.write(2026, file)
      return readFileSync(file, 'utf8').match(/^UID:.*$/gm)
    }
    expect(await uids()).toEqual(await uids())
  })

  test('a file of another calendar is read with what it leaves, and what is no calendar is refused', async () => {
    const read = await files.read(
      given(
        ...vevent('SUMMARY:Họp báo', 'DTSTART:20261201T013000Z'),
        ...vevent('SUMMARY:Giao ban', 'DTSTART:20261201T013000Z', 'RRULE:FREQ=WEEKLY')
      )
    )
    expect(read).toEqual({
      events: [{ title: 'Họp báo', note: '', first: '2026-12-01', days: 1, minute: 510 }],
      left: [{ title: 'Giao ban', why: 'repeats' }]
    })
    const other = path.join(newFolder(), 'lich.ics')
    writeFileSync(other, '<html></html>')
    await expect(files.read(other)).rejects.toMatchObject({ code: 'notCalendar' })
    await expect(files.read(`${other}.x`)).rejects.toMatchObject({ code: 'fileGone' })
    writeFileSync(other, Buffer.alloc(2_000_001, 'a'))
    await expect(files.read(other)).rejects.toMatchObject({ code: 'tooBig' })
  })

  test('its days are entered once, for their own year', async () => {
    const day = {
      title: 'Họp báo quận',
      kind: 'local',
      calendar: 'solar',
      month: 12,
      day: 1,
      days: 1,
      only: 2026,
      founded: null,
      isDayOff: false,
      lead: 0,
      note: '08:30'
    } as const
    expect(await files.enter([day, day, { ...day, only: 2027 }])).toEqual({ entered: 2, known: 1 })
    expect(await files.enter([day])).toEqual({ entered: 0, known: 1 })
    expect((await observances.list()).filter((each) => each.title === day.title)).toHaveLength(2)
  })
})
