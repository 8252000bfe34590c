import { createHash } from 'node:crypto'
import type { PublicChange } from '../../publications/publish/list-changes.ts'

const TITLE = 'Changes in what is counted and published'

const idOf = (change: PublicChange) => createHash('sha256').update(JSON.stringify(change)).digest('hex').slice(0, 32)

const escaped = (text: string) =>
  text.replaceAll(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`).replaceAll(/[^\t\n\r\u{20}-\u{10ffff}]/gu, ' ')

/** The changes as a JSON Feed (version 1.1). @param origin address of this server, without a slash at its end */
export const changesJson = (changes: readonly PublicChange[], origin: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: TITLE,
  home_page_url: `${origin}/changes`,
  feed_url: `${origin}/changes.json`,
  items: changes.map((change) => ({
    id: idOf(change),
    url: `${origin}${change.path}`,
    title: `${change.kind}: ${change.what}`,
    content_text: change.says,
    date_published: `${change.on}T00:00:00Z`,
    tags: [change.kind],
  })),
})

/** The changes as an Atom feed (RFC 4287). */
export const changesAtom = (changes: readonly PublicChange[], origin: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${TITLE}</title><id>${escaped(origin)}/changes</id><link rel="self" href="${escaped(origin)}/changes.atom"/><author><name>Writ</name></author>
<updated>${changes[0]?.on ?? '1970-01-01'}T00:00:00Z</updated>
${changes
  .map(
    (change) =>
      `<entry><id>urn:sha256:${idOf(change)}</id><title>${escaped(`${change.kind}: ${change.what}`)}</title><link href="${escaped(origin + change.path)}"/><updated>${change.on}T00:00:00Z</updated><summary>${escaped(change.says)}</summary></entry>`,
  )
  .join('\n')}
</feed>
`
