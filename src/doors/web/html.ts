import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export { html, raw }

/** Markup that is already safe: made by the `html` tag, which escapes every value put into it. */
export type Html = ReturnType<typeof html>
export type Part = Html | string | readonly Part[]

/**
 * A whole answer. As `html`, but a plain string: what answers requests takes an object for a stream, which costs more than most pages do to make.
 */
export function wholePage(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const made = html(strings, ...parts)
  return made instanceof Promise ? made.then(plain) : plain(made)
}

/** `html` makes String objects, whatever its types say. */
const plain = (made: HtmlEscapedString) => made.toString() as HtmlEscapedString
