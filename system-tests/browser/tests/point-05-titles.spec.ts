import { WORDS, signInFields } from '../harness/portal.ts'
import { ROUTES, accountFor, addressOf } from '../harness/routes.ts'
import { expect, test } from '../harness/test.ts'
import { goInside, visit } from '../harness/visit.ts'

test('05 titles: no two pages have the same', async ({ signedIn, stranger, api }) => {
  test.setTimeout(240_000)
  const titles = new Map<string, string>()
  const accounts = new Set(ROUTES.map(accountFor))
  for (const account of accounts) {
    const page = await (account === null ? stranger() : signedIn(account))
    await visit(page, '/bank/no-such-page')
    for (const route of ROUTES.filter((one) => accountFor(one) === account)) {
      const address = await addressOf(route, account, api)
      if (address === null) {
        continue
      }
      await goInside(page, address)
      const title = await page.title()
      expect(titles.get(title), `${route.path} is named ${title}, as is`).toBeUndefined()
      titles.set(title, route.path)
    }
  }
})

for (const language of ['zh', 'en'] as const) {
  test(`05 titles: a refused form puts the word "error" before the title, in ${language}`, async ({ stranger }) => {
    const page = await stranger({ language })
    await visit(page, '/sign-in')
    const before = await page.title()
    await signInFields(page).submit.click()
    await expect(page).toHaveTitle(WORDS.error[language] + before)
  })
}
