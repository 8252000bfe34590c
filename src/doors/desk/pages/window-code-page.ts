import type { Context } from 'hono'
import { Sentence } from '../../../kernel/sentence.ts'
import { FIRST_USE_DAYS } from '../../../ledger/access/windows.ts'
import { findWindow } from '../../../offices/legal-access/exports.ts'
import { purposeFault } from '../../../reading-room/purpose-fault.ts'
import type { CaseView } from '../../../reading-room/reading-room.ts'
import { isUuid } from '../../../registrar/is-uuid.ts'
import { NotPermitted } from '../../../registrar/registrar.ts'
import { html } from '../../web/html.ts'
import { type DeskVisit, mayDo } from '../desk-visit.ts'
import { caseButton } from '../parts/case-button.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Makes the code of a window and shows it, once. The case is opened for it, and that is logged, since the year of birth is in it. */
export async function makeWindowCode(visit: DeskVisit, context: Context): Promise<DeskMade> {
  const sent = await context.req.formData()
  const text = (name: string) => String(sent.get(name) ?? '').trim()
  const [personId, windowId, purpose] = [text('case'), text('window'), text('purpose').slice(0, 500)]
  const granting = visit.door.catalogue.acts.get('GrantWindow')
  if (!granting || !mayDo(visit, granting))
    throw new NotPermitted('A code is made by those who may give the person a window to their file.')
  const fault = purposeFault(purpose)
  if (fault || !isUuid(personId) || !isUuid(windowId)) throw new Sentence(fault ?? 'Open the case of the person, and begin from there.')
  const opened = await visit.door.readingRoom.openCase(visit.reader(purpose), personId)
  const window = findWindow(opened.state, windowId)
  if (!window || window.closed) throw new Sentence('This window is not open: grant another one first.')
  const birthYear = birthYearIn(opened, windowId)
  if (birthYear === undefined)
    throw new Sentence('The year of birth given with this window is closed to you, so no code can be made: ask an officer who is cleared.')
  const code = await visit.door.windows.makeCode(
    { windowId, personId, birthYear },
    { officerId: visit.officerId, address: null },
    visit.door.now(),
  )
  return codePage(visit, { code, personId, windowId, purpose })
}

const birthYearIn = ({ entries }: CaseView, windowId: string): string | undefined => {
  const year = entries.find(({ entry }) => entry.entryId === windowId)?.input.birthYear
  return typeof year === 'string' ? year : undefined
}

function codePage(visit: DeskVisit, made: { code: string; personId: string; windowId: string; purpose: string }): DeskMade {
  return deskPage(visit, {
    title: 'Code for a window',
    body: html`<h1>Code for window ${shortId(made.windowId)}</h1>
<p class="writ-note"><strong>It is shown this once and kept nowhere.</strong> Print this page or write the code down, hand it to the person or to counsel, and to nobody else.</p>
<p class="writ-code"><code>${made.code}</code></p>
<dl class="writ-facts"><dt>Where</dt><dd><a href="/my-file/sign-in">/my-file</a>, at the address of this site</dd>
<dt>The first time</dt><dd>The code and the year of birth of the person. Then they choose a passphrase.</dd>
<dt>After that</dt><dd>The code and the passphrase.</dd>
<dt>Until</dt><dd>It must first be used within ${FIRST_USE_DAYS} days. A code made before for this window no longer works.</dd>
<dt lang="es">En español</dt><dd lang="es">La primera vez: el código y el año de nacimiento de la persona. Después: el código y la frase que eligió. Hay que usarlo antes de ${FIRST_USE_DAYS} días.</dd></dl>
<div class="writ-buttons">${caseButton({ caseId: made.personId, csrf: visit.csrf, purpose: made.purpose }, '/desk/case', 'Back to the case')}</div>`,
  })
}
