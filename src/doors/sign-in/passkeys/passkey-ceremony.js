// The one script of this site. It asks the browser for a passkey, on the pages to sign in and to register, and does nothing else.
;(() => {
  const form = document.querySelector('form[data-passkey]')
  if (!form) return
  const button = form.querySelector('button')
  const status = form.querySelector('[role="status"]')
  const { passkey, begin, finish, next } = form.dataset

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')

  const send = async (address, body) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const said = await answer.json()
    if (!answer.ok) throw new Error(said.says)
    return said
  }

  const create = async (options) => {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: options.excludeCredentials.map((known) => ({ ...known, id: bytes(known.id) })),
      },
    })
    return {
      ...named(made),
      response: {
        clientDataJSON: text(made.response.clientDataJSON),
        attestationObject: text(made.response.attestationObject),
        transports: made.response.getTransports ? made.response.getTransports() : [],
      },
    }
  }

  const get = async (options) => {
    const shown = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: [] } })
    const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response
    return {
      ...named(shown),
      response: {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        ...(userHandle ? { userHandle: text(userHandle) } : {}),
      },
    }
  }

  const named = ({ id, rawId, type }) => ({ id, rawId: text(rawId), type, clientExtensionResults: {} })

  const say = (fault) => {
    if (fault.name === 'NotAllowedError') return 'The passkey was not used: it was cancelled, or took too long. Try again.'
    if (fault.name === 'InvalidStateError') return 'This device has a passkey for the account already. Sign in with it.'
    return fault.message
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    status.textContent = 'Waiting for your passkey.'
    try {
      const options = await send(begin, {})
      const answer = passkey === 'register' ? await create(options) : await get(options)
      const done = await send(finish, { answer, next })
      location.assign(done.next)
    } catch (fault) {
      status.textContent = say(fault)
      button.disabled = false
    }
  })

  if (window.PublicKeyCredential) button.disabled = false
  else status.textContent = 'This browser has no passkeys. Use another browser, or sign in by your identity provider.'
})()
