import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lawBook } from '../../../src/law/law-book.ts'
import { calendarCaseId } from '../../../src/offices/policy/exports.ts'
import { death } from '../deaths/invent-death.ts'
import { type InventedCase, inventCase } from './invent-case.ts'
import { openDesk, type TestDesk, type Visitor } from './open-desk.ts'

let desk: TestDesk
let invented: InventedCase
let devon: Visitor
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  devon = await desk.enter('devon.deportation')
})
afterAll(() => desk?.close())

const board = async () => (await (await devon.get('/desk/board?whose=custody&zone=America/New_York')).text()).split('<main')[1] ?? ''
const due = (html: string) => [...html.matchAll(/<time datetime="([^"]+)">/g)].map(([, at]) => at)

describe('the clock board, where an office is closed', () => {
  test('says nothing of closures while there are none', async () => {
    const html = await board()
    expect(html).toContain('Clock board: office custody')
    expect(html).not.toMatch(/[Cc]losed/)
  })

  test('says what is closed and why, beside what is due then; and nothing is due later for it', async () => {
    const before = due(await board())
    expect(before).not.toEqual([])
    const closure = { closedWhat: 'office', closedName: 'custody', fromOn: '2026-03-05', reason: 'A snow storm', order: 'Invented order 7' }
    await invented.act('parker.policy', 'DeclareClosure', closure, calendarCaseId)
    const html = await board()
    expect(html).toContain('Office custody, from 2026-03-05 until further notice: A snow storm (Invented order 7).')
    expect(html).toContain('office closed that day')
    expect(due(html)).toEqual(before)
  })

  test('no longer says so once it has opened again', async () => {
    const [subjectId = ''] = [...((await desk.record.registrar.findCase(calendarCaseId))?.subjects.keys() ?? [])]
    await invented.act('parker.policy', 'EndClosure', { subjectId, openOn: '2026-03-06' }, calendarCaseId)
    expect(await board()).not.toMatch(/[Cc]losed/)
  })
})

describe('the page of moved clocks, after a holiday was declared', () => {
  test('says what each clock asks for in the words of the law book, and what moved it', async () => {
    await invented.act('sasha.supervisor', 'RecordDeath', death)
    const holiday = { holidayOn: '2026-03-09', name: 'A day of mourning', order: 'Invented order 8' }
    await invented.act('parker.policy', 'DeclareHoliday', holiday, calendarCaseId)
    await expect.poll(async () => (await desk.record.board.moves(10)).length).toBeGreaterThan(0)
    const html = await (await devon.get('/desk/moved-clocks')).text()
    const rows = [...html.matchAll(/<td class="writ-text">([^<]+)<\/td><td class="writ-long"><a href="([^"]+)">([^<]+)</g)]
    const clocks = lawBook.flatMap((rule) => rule.clocks.map(({ says }) => says.toLowerCase()))
    expect(rows.map(([, words = '']) => clocks.includes(words.toLowerCase()))).toEqual(rows.map(() => true))
    const declared = (await desk.record.ledger.readCase(calendarCaseId)).find(({ act }) => act === 'DeclareHoliday')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(([, , way, because]) => `${way} ${because}`))).toEqual(
      new Set([
        `/desk/cases/${calendarCaseId}#entry-${declared?.entryId} 2026-03-09 became a holiday: A day of mourning (Invented order 8).`,
      ]),
    )
  })

  test('lists a closure and a published version of a rule with why no clock moves, and the holiday with which follow', async () => {
    const publish = (fromOn: string) =>
      invented.act(
        'parker.policy',
        'PublishRuleVersion',
        { rule: 'ero-holdroom-12h', fromOn, note: 'Invented.', source: 'FR 1' },
        calendarCaseId,
      )
    await publish('2026-03-05')
    const html = (await (await devon.get('/desk/moved-clocks')).text()).split('<h2 id="moves">')[0] ?? ''
    const rows = [...html.matchAll(/<li><a [^>]+>([^<]+)<\/a><br>([^<]+)<\/li>/g)]
    expect(rows.map(([, says, moves]) => [says, moves])).toEqual([
      [
        'A version of the rule ero-holdroom-12h from 2026-03-05 was published: Invented. (FR 1)',
        expect.stringMatching(
          /^No clock moves by this entry: the law book of this version of Writ has no version of the rule from that day/,
        ),
      ],
      ['2026-03-09 became a holiday: A day of mourning (Invented order 8).', expect.stringContaining('those that moved are listed')],
      [
        'The office custody was closed from 2026-03-05 until it opened again on 2026-03-06: A snow storm (Invented order 7).',
        'No clock moves: the days that rules leave out, or let no period end on, are Saturdays, Sundays and legal holidays (8 CFR 1.2; 5 USC 6103), and no rule of the law book makes a day on which an office or a place is closed one of them.',
      ],
    ])
  })
})
