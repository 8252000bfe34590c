import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { findingList } from '../../../../src/doors/desk/parts/finding-list.ts'
import { html } from '../../../../src/doors/web/html.ts'
import { readView } from '../../../../src/doors/web/view.ts'
import type { Finding } from '../../../../src/kernel/entry.ts'

const finding: Finding = {
  question: 'when',
  rule: 'back-dated',
  cite: 'A rule of this record',
  verified: 'yes',
  severity: 'policy',
  fact: 'It occurred at 2026-03-08T06:59:00.000Z and is recorded at 2026-03-08T07:00:00.000Z, a minute later.',
  cure: 'Record acts within a day.',
  refuses: false,
}

test('a finding says its moments as the clocks of the place showed them, also where daylight saving began between two', async () => {
  const says = { isRule: () => false, zone: 'America/New_York' }
  const app = new Hono().get('/', async (context) => context.html(await html`${findingList(readView(context), [finding], says)}`))
  const shown = await (await app.request('/')).text()
  expect(shown).toContain('occurred at 2026-03-08 01:59 -05:00 (America/New_York)')
  expect(shown).toContain('recorded at 2026-03-08 03:00 -04:00 (America/New_York), a minute later')
})
