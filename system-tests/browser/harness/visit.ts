import { type Page, expect } from '@playwright/test'

/** Opens an address and waits until the page has said what it has to say. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

/** Goes to another page of the portal without loading it anew, as a link inside of the portal does. */
export async function goInside(page: Page, address: string): Promise<void> {
  await page.evaluate(async (to) => {
    type Mounted = Element & {
      __vue_app__: { config: { globalProperties: { $router: { push: (to: string) => Promise<unknown> } } } }
    }
    await document.querySelector<Mounted>('#app')?.__vue_app__.config.globalProperties.$router.push(to)
  }, address)
  await settled(page)
}

/** A page that asks again and again, as one with a live progress does, is never quiet. */
const QUIET_MS = 5_000

/** Waits until there is a heading, nothing is busy, and no request is under way. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible()
  await page.waitForLoadState('networkidle', { timeout: QUIET_MS }).catch(() => undefined)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
