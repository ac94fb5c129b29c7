import { newFirm } from '../harness/cases.ts'
import { accountOf } from '../harness/enterprises.ts'
import { ROUTES, accountAgainst } from '../harness/routes.ts'
import { WORDS } from '../harness/portal.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

for (const route of ROUTES) {
  const account = accountAgainst(route)
  if (account === null) {
    continue
  }
  for (const language of ['zh', 'en'] as const) {
    test(`23 no permission: ${route.path} tells ${account} so and whom to ask, in ${language}`, async ({
      signedIn,
    }) => {
      const page = await signedIn(account, { language })
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      // Which thing is asked for does not matter: nobody may look whether it is there.
      const one = route.path.replace(/:\w+\(([^|)]+)[^)]*\)/g, '$1')
      await visit(page, one.replace(/:\w+/g, '0190a000-0000-7000-8000-000000000000'))
      await expect(page.getByRole('heading', { name: WORDS.noPermission[language] })).toBeVisible()
      await expect(page.locator('main')).toContainText(language === 'zh' ? '请联系' : 'ask')
      expect(asked.filter((path) => /^\/api\/(?!auth\/)/.test(path))).toEqual([])
    })
  }
}

for (const language of ['zh', 'en'] as const) {
  test(`23 no match: a filter without a match offers to clear the filters, and that brings the rows back, in ${language}`, async ({
    signedIn,
  }) => {
    const page = await signedIn('bank-a.clerk', { language })
    await visit(page, '/bank/loans?noteNumber=NO-SUCH-NOTE')
    const empty = page.locator('.empty-state')
    await expect(empty).toHaveAttribute('data-kind', 'no-match')
    await expect(empty).toContainText(language === 'zh' ? '没有符合筛选条件的记录' : 'Nothing matches the filters')
    await empty.getByRole('button', { name: language === 'zh' ? '清除筛选条件' : 'Clear filters' }).click()
    await expect(empty).toBeHidden()
    await expect(page.locator('.data-table tbody tr').first()).toBeVisible()
    await expect(page).toHaveURL(/\/bank\/loans$/)
  })
}

for (const language of ['zh', 'en'] as const) {
  test(`23 nothing yet: a new enterprise reads that there is nothing yet, and what to begin with, in ${language}`, async ({
    signedIn,
    api,
  }) => {
    const account = await accountOf(await api('admin'), newFirm('聊城新设科技有限公司'))
    const page = await signedIn(account, { language })
    await visit(page, '/enterprise/subsidies')
    const empty = page.locator('.empty-state')
    for (const one of await empty.all()) {
      await expect(one).toHaveAttribute('data-kind', 'nothing-yet')
      await expect(one).not.toContainText(language === 'zh' ? '筛选' : 'filter')
    }
    expect(await empty.count()).toBeGreaterThan(0)
    await visit(page, '/enterprise/declarations')
    await expect(empty).toHaveAttribute('data-kind', 'nothing-yet')
    await expect(
      page.locator('main').getByRole('button').or(page.locator('main').getByRole('link')).first(),
    ).toBeVisible()
  })
}
