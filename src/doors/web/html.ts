import { html, raw } from 'hono/html'

export { html, raw }

/** Markup that is already safe: made by the `html` tag, which escapes every value put into it. */
export type Html = ReturnType<typeof html>
export type Part = Html | string | readonly Part[]
