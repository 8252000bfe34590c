import type { Context } from 'hono'
import { actThrough } from './act-through.ts'
import { type OpenFile, openFileOf } from './open-file.ts'
import { heldIn, reachPage } from './pages/reach-page.ts'
import { checkTexts } from './parts/window-form.ts'
import type { WindowPage } from './window-frame.ts'
import type { WindowVisit } from './window-visit.ts'
import { reachWords } from './words/reach.ts'

/** What is sent from the page on being found and reached: the end of the locator, consent to it, or a request for a call, a visit or mail. */
export async function reach(visit: WindowVisit, file: OpenFile, context: Context): Promise<WindowPage> {
  const words = reachWords(visit.words.lang)
  const form = await context.req.formData()
  const [what, key] = [form.get('what'), String(form.get('key') ?? '')]
  if (what === 'end' || what === 'agree') {
    await (what === 'end' ? actThrough(visit, 'EndLocator', {}, key) : actThrough(visit, 'ConsentToLocator', { how: 'own-window' }, key))
    return reachPage(visit, await openFileOf(visit), undefined, words.saved)
  }
  const checked = checkTexts(visit, form, [['asksFor', words.exactly]])
  const { accessKind = '', asksFor = '' } = checked.values
  const isChosen = Object.hasOwn(words.kinds, accessKind)
  const sent = isChosen
    ? checked
    : { ...checked, faults: [{ at: 'accessKind', message: visit.words.form.pick(words.what) }, ...checked.faults] }
  const facility = heldIn(file, visit.door.now())
  if (sent.faults.length > 0 || facility === null) return reachPage(visit, file, sent)
  const askedBy = visit.window.role === 'counsel-of-record' ? 'counsel' : 'person'
  await actThrough(visit, 'RequestAccess', { accessKind, facility, askedBy, asksFor }, key)
  return reachPage(visit, await openFileOf(visit), undefined, words.sent)
}
