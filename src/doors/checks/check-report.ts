import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckResult } from '../../checks/checked-file.ts'
import type { CheckFinding } from '../../checks/finding.ts'
import { html, type Part, raw } from '../web/html.ts'

/** The findings as one page with its styles inside it, to keep or send. */
export async function checkReport({ files, findings }: CheckResult): Promise<string> {
  const style = await readFile(join(import.meta.dirname, '..', 'report', 'report.css'), 'utf8')
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Published statistics, checked</title><style>${raw(style)}</style></head>
<body><main>
<h1>Published statistics, checked</h1>
<p>Each file was checked against itself and against the others of its kind. An error is a number that is wrong; a warning, one that misleads as it stands; a note, what a reader has to know.
“Certain” rests on arithmetic with printed cells; “likely” and “possible” say how sure the rest is.</p>
${files.map(({ file }) =>
  ofFile(
    file,
    findings.filter((finding) => finding.file === file),
  ),
)}
<p>Made by Writ. Every finding can be seen again in the file at the cell named.</p>
</main></body></html>`
  return String(await page)
}

function ofFile(file: string, findings: readonly CheckFinding[]): Part {
  if (findings.length === 0) return html`<h2>${file}</h2><p>Nothing was found.</p>`
  return html`<h2>${file}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Findings in ${file}"><table><caption>Findings in ${file}</caption>
<thead><tr><th scope="col">Where</th><th scope="col">Printed</th><th scope="col">Expected</th><th scope="col">Why</th><th scope="col">Kind</th></tr></thead><tbody>
${findings.map(
  ({
    sheet,
    cell,
    printed,
    expected,
    why,
    arithmetic,
    severity,
    sure,
  }) => html`<tr><th scope="row">${sheet.trim()} ${cell}</th><td>${printed}</td><td>${expected}</td>
<td>${why}${arithmetic ? html`<br><code>${arithmetic}</code>` : ''}</td><td>${severity}, ${sure}</td></tr>`,
)}
</tbody></table></div>`
}
