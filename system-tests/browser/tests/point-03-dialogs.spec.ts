import { violations } from '../harness/axe.ts'
import { DIALOGS } from '../harness/dialogs/all.ts'
import { opened } from '../harness/dialogs/dialog.ts'
import { languageSwitch } from '../harness/portal.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

for (const dialog of DIALOGS) {
  test(`03 dialogs: ${dialog.what} has no finding, in Chinese and in English`, async ({ signedIn, api }) => {
    test.setTimeout(dialog.timeout ?? 60_000)
    const { account, address } = await dialog.place(api)
    const page = await signedIn(account, dialog.opening)
    await dialog.answers?.(page)
    for (const language of ['zh', 'en'] as const) {
      await visit(page, address)
      if (language === 'en') {
        await languageSwitch(page, 'zh').click()
      }
      const opener = await dialog.open(page)
      await opened(page)
      expect(await violations(page), language).toEqual([])

      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(opener).toBeFocused()
    }
  })
}
