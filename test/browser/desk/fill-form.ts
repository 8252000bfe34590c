import type { Act } from '../../../src/acts/act.ts'
import type { FormField } from '../../../src/doors/desk/forms/form-field.ts'
import { formPages } from '../../../src/doors/desk/forms/form-pages.ts'
import { months } from '../../../src/doors/desk/forms/read-day.ts'
import type { Json, JsonObject } from '../../../src/kernel/json.ts'
import type { Keyboard } from './keyboard.ts'

const zone = 'America/New_York'
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Fills in the form of an act by keyboard, page by page, with the input a program would send, and stops at the check page.
 * @param see called on each page before it is left
 */
export async function fillForm(keys: Keyboard, act: Act, input: JsonObject, see: (name: string) => Promise<void>): Promise<void> {
  const { page } = keys
  const pages = formPages(act)
  while ((await page.locator('h1').textContent())?.startsWith('Check before') !== true) {
    const at = Number(await page.locator('.writ-form input[name="page"]').inputValue())
    const { fields = [] } = pages[at] ?? {}
    await addItems(keys, fields, input)
    for (const field of fields) await fillField(keys, field, input[field.key], field.key)
    await see(`${act.act}-${at + 1}`)
    await keys.press('Continue')
    if ((await page.locator('.writ-form [role=alert], main > [role=alert]').count()) > 0 && (await page.locator('.writ-form').count()) > 0)
      throw new Error(`${act.act}: ${await page.locator('[role=alert]').textContent()}`)
  }
}

/** Asks for as many items of each list as there are, before anything is written. */
async function addItems(keys: Keyboard, fields: readonly FormField[], input: JsonObject): Promise<void> {
  for (const field of fields) {
    const items = input[field.key]
    if (field.control !== 'list' || !Array.isArray(items)) continue
    const count = keys.page.locator(`input[name="in.${field.key}.count"]`)
    while (Number(await count.inputValue()) < items.length) await keys.press(new RegExp(`^Add (one|another) to ${field.label}$`))
  }
}

async function fillField(keys: Keyboard, field: FormField, value: Json | undefined, at: string): Promise<void> {
  if (value === undefined || value === null) return
  if (field.control === 'group' && isObject(value)) return fillEach(keys, field, value, at)
  if (Array.isArray(value)) return fillSeveral(keys, field, value, at)
  if (typeof value === 'boolean')
    return field.control === 'tick' ? tick(keys, `[name="in.${at}"]`) : keys.choose(`in.${at}`, value ? 'yes' : 'no')
  const text = String(value)
  if (field.control === 'day') return writeDay(keys, text, at)
  if (field.control === 'instant') return writeMoment(keys, text, at)
  const id = `#f-${at.replaceAll('.', '-')}`
  if ((await keys.page.locator(`select${id}`).count()) > 0) return keys.pick(id, text)
  if ((await keys.page.locator(`input[type=radio][name="in.${at}"]`).count()) > 0) return keys.choose(`in.${at}`, text)
  // What the page before filled in stays.
  if ((await keys.page.locator(id).inputValue()) === '') await keys.write(id, text)
}

async function fillEach(keys: Keyboard, { fields = [] }: FormField, value: JsonObject, at: string): Promise<void> {
  for (const field of fields) await fillField(keys, field, value[field.key], `${at}.${field.key}`)
}

async function fillSeveral(keys: Keyboard, field: FormField, values: readonly Json[], at: string): Promise<void> {
  if (field.control === 'lines') return keys.write(`#f-${at.replaceAll('.', '-')}`, values.join('\n'))
  for (const [place, value] of values.entries()) {
    if (isObject(value)) await fillEach(keys, field, value, `${at}.${place}`)
  }
  if (field.control !== 'choices') return
  // In the order they stand on the page: Tab goes only one way.
  for (const { value } of field.choices ?? []) if (values.includes(value)) await tick(keys, `[name="in.${at}"][value="${value}"]`)
}

async function tick(keys: Keyboard, selector: string): Promise<void> {
  await keys.to(selector)
  await keys.page.keyboard.press('Space')
}

async function writeDay(keys: Keyboard, day: string, at: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  const id = `#f-${at.replaceAll('.', '-')}`
  await keys.to(id)
  await keys.page.keyboard.type(months[Number(month) - 1] ?? '')
  await keys.write(`${id}-day`, String(Number(date)))
  await keys.write(`${id}-year`, year)
}

/** As the clocks of New York showed it. */
async function writeMoment(keys: Keyboard, instant: string, at: string): Promise<void> {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const id = `#f-${at.replaceAll('.', '-')}`
  await writeDay(keys, local.toPlainDate().toString(), at)
  await keys.write(`${id}-time`, local.toPlainTime().toString({ smallestUnit: 'minute' }))
  await keys.pick(`${id}-zone`, zone)
}
