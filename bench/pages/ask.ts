import { type Agent, request } from 'node:http'

/** One page to ask for. A form is sent where there are fields. */
export interface PageAsked {
  what: string
  path: string
  fields?: Readonly<Record<string, string>>
}

export interface Asked {
  what: string
  status: number
  ms: number
}

export interface Session {
  cookie: string
  csrf: string
}

interface Answer {
  status: number
  body: string
  cookies: readonly string[]
}

export function send(url: string, agent: Agent, { path, fields }: PageAsked, cookie = ''): Promise<Answer> {
  const form = fields && new URLSearchParams({ ...fields }).toString()
  return new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      {
        agent,
        method: form === undefined ? 'GET' : 'POST',
        headers: { cookie, origin: url, ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            cookies: (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? ''),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(form)
  })
}

/** Asks and times it, from the request to the last byte. */
export async function ask(url: string, agent: Agent, page: PageAsked, { cookie }: Session): Promise<Asked> {
  const began = performance.now()
  const { status } = await send(url, agent, page, cookie)
  return { what: page.what, status, ms: performance.now() - began }
}

const hidden = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  )

/** Enters as one of the invented officers of the demonstration, as a browser would. */
export async function signInAs(url: string, agent: Agent, name: string): Promise<Session> {
  const page = await send(url, agent, { what: '', path: '/demonstration' })
  const officerId = new RegExp(`${name}[\\s\\S]*?name="officerId" value="([^"]*)"`).exec(page.body)?.[1]
  if (!officerId) throw new Error(`The demonstration offers nobody called ${name}.`)
  const entered = await send(
    url,
    agent,
    { what: '', path: '/demonstration', fields: { ...hidden(page.body), officerId } },
    page.cookies.join('; '),
  )
  const cookie = [...page.cookies, ...entered.cookies].join('; ')
  const desk = await send(url, agent, { what: '', path: '/desk/cases' }, cookie)
  const csrf = hidden(desk.body).csrf
  if (!csrf) throw new Error(`Nobody is signed in: the desk answered ${desk.status}.`)
  return { cookie, csrf }
}
