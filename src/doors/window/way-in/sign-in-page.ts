import { type Html, html } from '../../web/html.ts'
import { windowFrame } from '../window-frame.ts'
import type { Asking } from '../window-visit.ts'

/** The page to sign in at. @param fault what was wrong with the last try; @param said what there is to tell else */
export function signInPage(asking: Asking, { fault, said }: { fault?: string; said?: string } = {}): Html {
  const { signIn } = asking.words
  return windowFrame(asking, {
    title: signIn.title,
    body: html`<h1>${signIn.title}</h1>
<p class="usa-intro">${signIn.says}</p>
${said ? html`<p class="writ-note" role="status">${said}</p>` : ''}
${fault ? html`<div class="usa-alert usa-alert--error usa-alert--slim" role="alert"><div class="usa-alert__body"><p class="usa-alert__text">${fault}</p></div></div>` : ''}
<form method="post" action="${asking.to('/my-file/sign-in')}" class="writ-form writ-sign-in">
<div class="usa-form-group"><label class="usa-label" for="code">${signIn.code}</label><span class="usa-hint" id="hint-code">${signIn.codeHint}</span>
<input class="usa-input" id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required aria-describedby="hint-code"></div>
<div class="usa-form-group"><label class="usa-label" for="answer">${signIn.answer}</label><span class="usa-hint" id="hint-answer">${signIn.answerHint}</span>
<input class="usa-input" id="answer" name="answer" type="password" autocomplete="off" maxlength="200" required aria-describedby="hint-answer"></div>
<button class="usa-button writ-wide" type="submit">${signIn.go}</button>
</form>
<p class="writ-small">${signIn.lost}</p>`,
  })
}

/** The page at the first use: a passphrase is chosen. What was typed before goes along, and is kept nowhere. */
export function choosePage(asking: Asking, given: { code: string; answer: string }, fault?: string): Html {
  const { choose } = asking.words
  return windowFrame(asking, {
    title: choose.title,
    body: html`<h1>${choose.title}</h1>
<p>${choose.says}</p>
${fault ? html`<div class="usa-alert usa-alert--error usa-alert--slim" role="alert"><div class="usa-alert__body"><p class="usa-alert__text">${fault}</p></div></div>` : ''}
<form method="post" action="${asking.to('/my-file/first-use')}" class="writ-form writ-sign-in">
<input type="hidden" name="code" value="${given.code}"><input type="hidden" name="answer" value="${given.answer}">
<div class="usa-form-group"><label class="usa-label" for="chosen">${choose.phrase}</label><span class="usa-hint" id="hint-chosen">${choose.hint}</span>
<input class="usa-input" id="chosen" name="chosen" type="password" autocomplete="new-password" maxlength="200" required aria-describedby="hint-chosen"></div>
<div class="usa-form-group"><label class="usa-label" for="again">${choose.again}</label>
<input class="usa-input" id="again" name="again" type="password" autocomplete="new-password" maxlength="200" required></div>
<button class="usa-button writ-wide" type="submit">${choose.go}</button>
</form>`,
  })
}
