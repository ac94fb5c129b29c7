/**
 * The tokens of this tab. They live in sessionStorage: a closed tab is signed out, another tab signs in for itself.
 * No Vue here: the client of the services and the session both stand on this.
 */
import type { components } from '@/api/generated/auth'

type Tokens = components['schemas']['Tokens']

interface Kept {
  accessToken: string
  refreshToken: string
  /** When the access token ends, in milliseconds since 1970. */
  endsAt: number
}

const KEPT_AT = 'techfin.tokens'
/** A token with less life than this is exchanged before it is used. */
const MARGIN_MS = 30_000

let refreshing: Promise<boolean> | null = null
const listeners = new Set<() => void>()

/** Calls back when the server says that the session is over. */
export function onSessionEnded(listener: () => void): void {
  listeners.add(listener)
}

export function signedIn(): boolean {
  return kept() !== null
}

export function keep(tokens: Tokens): void {
  const value: Kept = {
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    endsAt: Date.now() + tokens.expiresIn * 1000,
  }
  sessionStorage.setItem(KEPT_AT, JSON.stringify(value))
}

export function forget(): void {
  sessionStorage.removeItem(KEPT_AT)
}

export function refreshToken(): string | null {
  return kept()?.refreshToken ?? null
}

/** A token that is good for a request now, or null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  const now = kept()
  if (now === null) return null
  if (now.endsAt - Date.now() > MARGIN_MS) return now.accessToken
  await refresh()
  return kept()?.accessToken ?? null
}

/**
 * Exchanges the refresh token, once for all who ask meanwhile: the server ends a session whose refresh token comes
 * twice. True when there is a new pair. A network that fails ends nothing.
 */
export function refresh(): Promise<boolean> {
  refreshing ??= exchange().finally(() => {
    refreshing = null
  })
  return refreshing
}

async function exchange(): Promise<boolean> {
  const token = refreshToken()
  if (token === null) return false
  let answer: Response
  try {
    answer = await fetch('/api/auth/v1/refresh', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken: token }),
    })
  } catch {
    return false
  }
  if (answer.ok) {
    // Whoever signed out meanwhile stays signed out.
    if (refreshToken() !== token) return false
    keep((await answer.json()) as Tokens)
    return true
  }
  if (answer.status === 401 || answer.status === 400) {
    forget()
    listeners.forEach((tell) => tell())
  }
  return false
}

function kept(): Kept | null {
  const text = sessionStorage.getItem(KEPT_AT)
  if (text === null) return null
  try {
    return JSON.parse(text) as Kept
  } catch {
    return null
  }
}
