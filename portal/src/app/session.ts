import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, ok, type Auth } from '@/api/client'
import { forget, keep, onSessionEnded, refreshToken, signedIn } from './tokens'

type Me = Auth['schemas']['Me']

const ME_AT = 'techfin.me'

/** Why a session ended, told on the sign-in page. */
type End = 'idle' | 'expired'

/** Who is signed in, in this tab. */
export const useSession = defineStore('session', () => {
  const me = shallowRef<Me | null>(signedIn() ? keptMe() : null)
  const ended = ref<End | null>(null)

  const roles = computed<readonly string[]>(() => me.value?.roles ?? [])

  async function signIn(username: string, password: string): Promise<void> {
    keep(await ok(api.auth.POST('/api/auth/v1/login', { body: { username, password } })))
    await load()
    ended.value = null
  }

  /** Who one is; asked once and then kept with the tab. */
  async function load(): Promise<void> {
    me.value = await ok(api.auth.GET('/api/auth/v1/me'))
    sessionStorage.setItem(ME_AT, JSON.stringify(me.value))
  }

  /** Ends the session here and, when it can be reached, on the server. */
  async function signOut(why: End | null = null): Promise<void> {
    const token = refreshToken()
    drop(why)
    if (token !== null) {
      await fetch('/api/auth/v1/logout', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ refreshToken: token }),
      }).catch(() => undefined)
    }
  }

  function drop(why: End | null): void {
    forget()
    sessionStorage.removeItem(ME_AT)
    me.value = null
    ended.value = why
  }

  function hasAny(wanted: readonly string[]): boolean {
    return wanted.some((role) => roles.value.includes(role))
  }

  onSessionEnded(() => drop('expired'))

  return { me, roles, ended, signIn, signOut, load, hasAny }
})

function keptMe(): Me | null {
  const text = sessionStorage.getItem(ME_AT)
  if (text === null) return null
  try {
    return JSON.parse(text) as Me
  } catch {
    return null
  }
}
