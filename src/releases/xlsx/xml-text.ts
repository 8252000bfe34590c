const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(whole: string, body: string): string {
  if (!body.startsWith('#')) return named[body] ?? whole
  const code = /^#[xX]/.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Every way of ending a line is one line feed (XML 1.0, 2.11). A carriage return that is meant is written `&#13;` or `_x000D_`. */
export const normalLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** Replaces XML's five named entities and character numbers. Others stand as written: documents that declare some are refused. */
function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, entity) : text
}

/** The text that XML without tags stands for. */
export const characterData = (xml: string): string => decodeEntities(normalLines(xml))

/** Replaces `_x000D_`, the way spreadsheets write characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
