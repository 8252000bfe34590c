import type { JsonObject } from '../../../src/kernel/json.ts'
import { fillForm } from './fill-form.ts'
import type { Keyboard } from './keyboard.ts'
import type { DeskSite } from './open-desk-site.ts'
import { enter } from './work-a-case.ts'

/** Opens a case as an officer and fills in an act of it by keyboard, up to the check page. */
export async function fillAct(
  site: DeskSite,
  keys: Keyboard,
  { officer, caseId, act: name }: { officer: string; caseId: string; act: string },
  input: JsonObject,
): Promise<void> {
  const act = site.desk.record.catalogue.acts.get(name)
  if (!act) throw new Error(`There is no act ${name}.`)
  await enter(site, keys, officer)
  await keys.page.goto(`${site.url}/desk/cases/${caseId}`)
  await keys.write('#f-purpose', 'Working the case')
  await Promise.all([keys.page.waitForNavigation(), keys.page.keyboard.press('Enter')])
  await keys.press(act.title)
  await fillForm(keys, act, input, async () => undefined)
}
