import type { BrowserContext } from '@playwright/test'
import { Api, type Tokens } from './api.ts'

export type Language = 'zh' | 'en'

/** Where the portal keeps what it knows of its user; the names are those of `portal/src/app`. */
const KEPT = {
  tokens: 'techfin.tokens',
  me: 'techfin.me',
  language: 'techfin.language',
  demo: 'techfin.demo',
  idleSeconds: 'techfin.idle-seconds',
}

/**
 * Opens the tabs of a context as someone who signed in before. The page may change or clear all of it: it is put there
 * once for each tab.
 */
export async function keepSession(
  context: BrowserContext,
  tokens: Tokens | null,
  language: Language,
  idleSeconds?: number,
): Promise<void> {
  const me: unknown = tokens === null ? null : await new Api(tokens.accessToken).get('/api/auth/v1/me')
  await context.addInitScript(
    ({ kept, tokens, me, language, idleSeconds }) => {
      // The empty page of a new tab has no storage.
      if (location.protocol === 'about:' || sessionStorage.getItem('techfin.test.begun') !== null) {
        return
      }
      sessionStorage.setItem('techfin.test.begun', 'true')
      localStorage.setItem(kept.language, language)
      if (idleSeconds !== undefined) {
        sessionStorage.setItem(kept.demo, 'true')
        sessionStorage.setItem(kept.idleSeconds, String(idleSeconds))
      }
      if (tokens !== null) {
        const { accessToken, refreshToken, expiresIn } = tokens
        const endsAt = Date.now() + expiresIn * 1000
        sessionStorage.setItem(kept.tokens, JSON.stringify({ accessToken, refreshToken, endsAt }))
        sessionStorage.setItem(kept.me, JSON.stringify(me))
      }
    },
    { kept: KEPT, tokens, me, language, idleSeconds },
  )
}
