import { violations } from '../harness/axe.ts'
import { WORDS } from '../harness/portal.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

for (const language of ['zh', 'en'] as const) {
  test(`03 dialogs: the warning before the time-out has no finding, in ${language}`, async ({ signedIn }) => {
    const page = await signedIn('bank-a.clerk', { language, idleSeconds: 60 })
    await visit(page, '/bank')
    const warning = page.getByRole('dialog', { name: WORDS.timeOut[language] })
    await expect(warning).toBeVisible({ timeout: 40_000 })
    expect(await violations(page)).toEqual([])
  })
}
