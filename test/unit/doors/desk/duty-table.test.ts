import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { dutyTable } from '../../../../src/doors/desk/parts/assessment-part.ts'
import { html } from '../../../../src/doors/web/html.ts'
import { readView } from '../../../../src/doors/web/view.ts'

test('an act that touches no clock does not say that none runs: the 48 hours after an arrest run on while the person is examined', async () => {
  const says = { isRule: () => false, zone: 'America/New_York' }
  const app = new Hono().get('/', async (context) => context.html(await html`${dutyTable(readView(context), [], says)}`))
  const shown = await (await app.request('/')).text()
  expect(shown).toBe('<p>This act starts, stops and moves no clock. Any that ran before runs on: they stand on the page of the case.</p>')
})
