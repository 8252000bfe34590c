import type { Finding } from '../../../kernel/entry.ts'
import { inLocal } from '../../../kernel/local-text.ts'
import { html, type Part } from '../../web/html.ts'
import { severityTag, verifiedTag } from '../../web/parts/tags.ts'
import type { View } from '../../web/view.ts'

interface Says {
  isRule: (id: string) => boolean
  zone: string
}

/**
 * Each finding with the fact that fails, the law it fails, and what would cure it. It is kept in UTC; people read its moments as the clocks of the
 * place showed them, like all others of the page.
 */
export function findingList(view: View, findings: readonly Finding[], { isRule, zone }: Says): Part {
  if (findings.length === 0) return ''
  return html`<ul class="writ-findings">${findings.map(
    (
      finding,
    ) => html`<li class="writ-finding${finding.refuses ? ' writ-finding--refuses' : ''}"><p class="writ-tags">${finding.refuses ? html`<span class="writ-tag writ-tag--hard">refuses</span>` : ''} ${severityTag(view, finding.severity, 'name')} ${verifiedTag(view, finding.verified)}</p>
<p><strong>${inLocal(finding.fact, zone)}</strong></p>
<p>Cure: ${finding.cure}</p>
<p class="writ-small">${isRule(finding.rule) ? html`<a href="${view.to(`/law/${encodeURIComponent(finding.rule)}`)}">${finding.cite}</a>` : finding.cite}</p></li>`,
  )}</ul>`
}
