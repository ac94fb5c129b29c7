import { expect } from '@playwright/test'
import { type Dialog, on } from './dialog.ts'

/** Nobody touches the page for so long that the warning comes; the rest of the time is left for the test. */
const UNTOUCHED_MS = 40_000

/** The dialogs of the portal's frame. */
export const FRAME: readonly Dialog[] = [
  {
    what: 'the warning before the time-out',
    files: ['app/TimeOutWarning.vue'],
    place: on('bank-a.clerk', () => '/bank'),
    opening: { idleSeconds: 60 },
    timeout: 3 * UNTOUCHED_MS,
    open: async (page) => {
      const link = page.locator('main').getByRole('link').first()
      await link.focus()
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: UNTOUCHED_MS })
      return link
    },
  },
]
