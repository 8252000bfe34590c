import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { takeTurns } from '../../../src/doors/web/take-turns.ts'

/** An app whose pages end when told to, and the order pages were begun in. */
function openApp(turns: Parameters<typeof takeTurns>[0]) {
  const begun: string[] = []
  const endings = new Map<string, (failed?: Error) => void>()
  const app = new Hono()
  app.use(takeTurns(turns))
  app.get('/:page', (context) => {
    const page = context.req.param('page')
    begun.push(page)
    return new Promise<Response>((resolve, reject) =>
      endings.set(page, (failed) => (failed ? reject(failed) : resolve(context.text(page)))),
    )
  })
  app.onError((_, context) => context.text('failed', 500))
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { app, begun, settled, end: (page: string, failed?: Error) => endings.get(page)?.(failed) }
}

afterEach(() => {
  vi.useRealTimers()
})

describe('Requests are worked on in turn', () => {
  it('no more at a time than there are places, and the one that came first is the next', async () => {
    const { app, begun, end, settled } = openApp({ atOnce: 2, heldForMs: 60_000 })
    const asked = ['a', 'b', 'c', 'd'].map((page) => app.request(`/${page}`))
    await settled()
    expect(begun).toEqual(['a', 'b'])
    end('b')
    await settled()
    expect(begun).toEqual(['a', 'b', 'c'])
    end('a')
    await settled()
    end('c')
    end('d')
    const answers = await Promise.all(asked)
    expect(await Promise.all(answers.map(async (answer) => (await answer).text()))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('a page that takes long keeps nobody waiting, and is answered all the same', async () => {
    const { app, begun, end } = openApp({ atOnce: 1, heldForMs: 5 })
    const [slow, quick] = [app.request('/slow'), app.request('/quick')]
    await expect.poll(() => begun).toEqual(['slow', 'quick'])
    end('quick')
    end('slow')
    expect([(await slow).status, (await quick).status]).toEqual([200, 200])
  })

  it('a page that fails gives its place on', async () => {
    const { app, begun, end, settled } = openApp({ atOnce: 1, heldForMs: 60_000 })
    const [failing, other] = [app.request('/failing'), app.request('/other')]
    await settled()
    end('failing', new Error('invented'))
    await expect.poll(() => begun).toEqual(['failing', 'other'])
    end('other')
    expect([(await failing).status, (await other).status]).toEqual([500, 200])
  })

  it('a place given up because a page took long is not given up again when it ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { app, begun, end, settled } = openApp({ atOnce: 1, heldForMs: 100 })
    const [slow, second] = [app.request('/slow'), app.request('/second')]
    await settled()
    vi.advanceTimersByTime(100)
    await settled()
    expect(begun).toEqual(['slow', 'second'])
    end('slow')
    await slow
    const third = app.request('/third')
    await settled()
    expect(begun).toEqual(['slow', 'second'])
    end('second')
    await settled()
    expect(begun).toEqual(['slow', 'second', 'third'])
    end('third')
    expect([(await second).status, (await third).status]).toEqual([200, 200])
  })
})
