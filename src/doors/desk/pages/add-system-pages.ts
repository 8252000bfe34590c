import type { Context } from 'hono'
import type { AddPage } from '../add-page.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { deliveriesPage } from './deliveries-page.ts'
import type { DeskMade } from './desk-page.ts'
import { sayProblem } from './say-problem.ts'
import { connectSystem, webhooksPage } from './webhooks-page.ts'
import { holdsAny, systemsKeepers } from './who-keeps-systems.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Tries a delivery that was given up gets when somebody asks again. */
const triesMore = 5

/** Systems of partners that are told of notices, and how telling them went. */
export function addSystemPages(page: AddPage): void {
  page('get', '/deliveries', (visit) => deliveriesPage(visit))
  page('post', '/deliveries', keepers(tryAgain))
  page(
    'get',
    '/webhooks',
    keepers((visit) => webhooksPage(visit)),
  )
  page(
    'post',
    '/webhooks',
    keepers(async (visit, context) => connectSystem(visit, await context.req.formData())),
  )
  page('post', '/webhooks/end', keepers(endSystem))
}

type Make = (visit: DeskVisit, context: Context) => Promise<DeskMade>

/** For those who keep systems; others are told so, and that they asked is logged. */
const keepers =
  (make: Make): Make =>
  async (visit, context) => {
    if (holdsAny(visit, systemsKeepers)) return make(visit, context)
    const says = 'Systems of partners are connected by account administrators.'
    await visit.door.noteDenied(visit.reader(''), `${context.req.method} ${context.req.path}`, says)
    return sayProblem(visit, 'You may not do this', says, 403)
  }

const idIn = (sent: FormData, name: string): string | undefined => {
  const id = String(sent.get(name) ?? '')
  return uuid.test(id) ? id : undefined
}

async function tryAgain(visit: DeskVisit, context: Context): Promise<DeskMade> {
  const sent = await context.req.formData()
  const [subscription, notice] = [idIn(sent, 'subscription'), idIn(sent, 'notice')]
  const { outbox, now } = visit.door
  const isAsked = subscription && notice ? await outbox.askAgain(subscription, notice, visit.officerId, now(), triesMore) : false
  return deliveriesPage(
    visit,
    isAsked ? 'It is tried again now.' : 'That delivery is not one that was given up, so there is nothing to try again.',
  )
}

async function endSystem(visit: DeskVisit, context: Context): Promise<DeskMade> {
  const subscription = idIn(await context.req.formData(), 'subscription')
  const { outbox, now } = visit.door
  const isEnded = subscription ? await outbox.endSubscription(subscription, visit.officerId, now()) : false
  return webhooksPage(visit, { said: isEnded ? 'It is ended: nothing more is sent there.' : 'There is no such system, or it has ended.' })
}
