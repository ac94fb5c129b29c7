import { violations } from '../harness/axe.ts'
import { DIALOGS } from '../harness/dialogs/all.ts'
import { opened } from '../harness/dialogs/dialog.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

for (const dialog of DIALOGS) {
  for (const language of ['zh', 'en'] as const) {
    test(`03 dialogs: ${dialog.what} has no finding, in ${language}`, async ({ signedIn, api }) => {
      const { account, address } = await dialog.place(api)
      const page = await signedIn(account, { language, ...dialog.opening })
      await dialog.answers?.(page)
      await visit(page, address)
      const opener = await dialog.open(page)
      await opened(page)
      expect(await violations(page)).toEqual([])

      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(opener).toBeFocused()
    })
  }
}
