/** A source taken apart. Every character keeps its place: what is not code is blank in `code`, line breaks kept. */
export interface Scanned {
  /** The source with comments and the insides of texts blanked. */
  code: string
  /** Texts: the insides of quotes, and of templates without their `${…}` parts. */
  texts: { text: string; line: number }[]
  comments: { text: string; line: number }[]
}

type Piece = { kind: 'code' | 'text' | 'comment'; from: number; to: number }

/** A light scan of TypeScript: enough to tell code from texts and comments, not to parse it. */
export function scanSource(source: string): Scanned {
  const pieces = cutPieces(source)
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  const lineOf = (place: number) => source.slice(0, place).split('\n').length
  const of = (kind: Piece['kind']) =>
    pieces.filter((piece) => piece.kind === kind).map(({ from, to }) => ({ text: source.slice(from, to), line: lineOf(from) }))
  const code = pieces.map(({ kind, from, to }) => (kind === 'code' ? source.slice(from, to) : blank(source.slice(from, to)))).join('')
  return { code, texts: of('text'), comments: of('comment') }
}

function cutPieces(source: string): Piece[] {
  const pieces: Piece[] = []
  /** One entry for each template we are inside of: how many braces are open in its current `${`. */
  const templates: number[] = []
  let from = 0
  let at = 0
  const cut = (kind: Piece['kind'], to: number) => {
    if (to > from) pieces.push({ kind, from, to })
    from = to
    at = to
  }
  const take = (kind: Piece['kind'], end: number) => {
    cut('code', at)
    cut(kind, end)
  }
  while (at < source.length) {
    const here = source[at]
    const two = source.slice(at, at + 2)
    const depth = templates.at(-1)
    if (two === '//') take('comment', findEnd(source, at, '\n'))
    else if (two === '/*') take('comment', findEnd(source, at + 2, '*/') + 2)
    else if (here === "'" || here === '"') {
      at++
      take('text', endOfQuoted(source, at, here))
      at++
    } else if (here === '/' && opensRegex(source, at)) {
      at++
      take('text', endOfRegex(source, at))
      at++
    } else if (here === '`' || (here === '}' && depth === 0)) {
      if (here === '}') templates.pop()
      at++
      const end = endOfTemplatePart(source, at)
      take('text', end)
      if (source[end] === '$') {
        templates.push(0)
        at = end + 2
      } else at = end + 1
    } else {
      if (depth !== undefined && (here === '{' || here === '}')) templates[templates.length - 1] = depth + (here === '{' ? 1 : -1)
      at++
    }
  }
  cut('code', source.length)
  return pieces
}

function findEnd(source: string, from: number, mark: string): number {
  const end = source.indexOf(mark, from)
  return end < 0 ? source.length : end
}

function endOfQuoted(source: string, from: number, quote: string): number {
  let at = from
  while (at < source.length && source[at] !== quote && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1
  return Math.min(at, source.length)
}

function endOfTemplatePart(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '`' && source.slice(at, at + 2) !== '${') at += source[at] === '\\' ? 2 : 1
  return Math.min(at, source.length)
}

function endOfRegex(source: string, from: number): number {
  let at = from
  let inClass = false
  while (at < source.length && source[at] !== '\n' && (inClass || source[at] !== '/')) {
    if (source[at] === '[') inClass = true
    if (source[at] === ']') inClass = false
    at += source[at] === '\\' ? 2 : 1
  }
  return Math.min(at, source.length)
}

/** A slash after a value divides; after anything else it opens a pattern. */
function opensRegex(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 40), at).trimEnd()
  return !/[\w$)\]}'"`]$/.test(before) || /\b(return|typeof|case|in|of)$/.test(before)
}
