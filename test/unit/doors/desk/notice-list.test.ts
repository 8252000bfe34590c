import { expect, test } from 'vitest'
import { noticeList } from '../../../../src/doors/desk/pages/inbox-part.ts'
import type { InboxNotice } from '../../../../src/ledger/outbox/outbox.ts'

const notice: InboxNotice = {
  noticeId: '00000000-0000-4000-8000-000000000001',
  to: 'office:custody',
  about: 'clock-due-soon',
  says: '"An invented rule" runs out at 2026-11-23T05:55:00.000Z in the case that ends in 00000002.',
  position: 1,
  caseId: '00000000-0000-4000-8000-000000000002',
  entryId: '00000000-0000-4000-8000-000000000003',
  act: 'NoteClockDue',
  recordedAt: '2026-11-22T23:55:00.000Z',
  readAt: null,
  readBy: null,
}

const anyReader = { nameOf: () => undefined, zone: 'America/New_York', lines: { naming: async () => () => 'open' as const } }

test('a notice that a clock ran out leads to the case the clock runs in, and not to the one in which the watch notes it', async () => {
  const ofCase = '00000000-0000-4000-8000-0000000000ff'
  const shown = String(await noticeList(anyReader, [{ ...notice, ofCase }]))
  expect(shown).toContain(`<a href="/desk/cases/${ofCase}">Case 000000ff</a>`)
  expect(shown).not.toContain(notice.caseId)
})

test('a notice written before its moment was told in local time still shows it as people write one', async () => {
  const shown = String(await noticeList(anyReader, [notice]))
  expect(shown).toContain('runs out at 2026-11-23 00:55 -05:00 (America/New_York) in the case')
  expect(shown).not.toContain('2026-11-23T05:55:00.000Z')
})
