import type { Hono } from 'hono'
import type { OpenRelease } from '../../audit/questions/open-releases.ts'
import type { OpenRecord } from '../../open-record.ts'

/**
 * For whoever watches over the server: whether it does what it is for, and, apart from that, whether it lives. What is wrong is not for everybody, so it
 * is not said.
 */
export function addHealth(app: Hono, releases: readonly OpenRelease[], record?: Pick<OpenRecord, 'isWell' | 'canReadAndWrite'>): void {
  app.get('/healthz', async (context) => {
    const isAway = (await record?.canReadAndWrite()) === false
    // Degraded still answers, so 200: to be looked at, not to be taken away.
    const status = isAway ? 'away' : record?.isWell() === false ? 'degraded' : 'ok'
    return context.json({ status, releases: releases.map((release) => release.id) }, isAway ? 503 : 200)
  })
  // To start the server again brings no database back: whether to do so is asked here.
  app.get('/healthz/live', (context) => context.json({ status: 'ok' }))
}
