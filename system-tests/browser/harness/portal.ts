import { type Locator, type Page, expect } from '@playwright/test'
import { type Account, DEMO_PASSWORD } from './accounts.ts'
import type { Language } from './session.ts'

/** The words of the portal's frame by which its tests find things, as a user would. */
export const WORDS = {
  platform: { zh: '聊城市科技金融服务云平台', en: 'Liaocheng Technology Finance Platform' },
  skip: { zh: '跳到主要内容', en: 'Skip to main content' },
  error: { zh: '错误：', en: 'Error: ' },
  otherLanguage: { zh: 'English', en: '中文' },
  noPermission: { zh: '没有权限', en: 'No permission' },
  timeOut: { zh: '即将自动退出', en: 'You are about to be signed out' },
  extend: { zh: '继续使用', en: 'Stay signed in' },
} satisfies { [word: string]: { [L in Language]: string } }

/** The switch to the other language. */
export function languageSwitch(page: Page, language: Language): Locator {
  return page
    .getByRole('button', { name: WORDS.otherLanguage[language] })
    .or(page.getByRole('link', { name: WORDS.otherLanguage[language] }))
    .first()
}

/** The two fields of the sign-in page, in either language. */
export function signInFields(page: Page): { username: Locator; password: Locator; submit: Locator } {
  return {
    username: page.locator('input[autocomplete="username"]'),
    password: page.locator('input[autocomplete="current-password"]'),
    submit: page.locator('main button[type="submit"]'),
  }
}

/** Signs in by the form of the page, as a user does. */
export async function signInByForm(page: Page, account: Account): Promise<void> {
  const { username, password, submit } = signInFields(page)
  await username.fill(account)
  await password.fill(DEMO_PASSWORD)
  await submit.click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

/**
 * Waits for the time-out of a window that was opened with `idleSeconds`, and signs in again; after that the session
 * lasts its usual time.
 */
export async function signInAgain(page: Page, account: Account): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 30_000 })
  await page.evaluate(() => sessionStorage.removeItem('techfin.idle-seconds'))
  await signInByForm(page, account)
}
