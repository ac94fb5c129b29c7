import { ROUTES, accountAgainst } from '../harness/routes.ts'
import { WORDS } from '../harness/portal.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

for (const route of ROUTES) {
  const account = accountAgainst(route)
  if (account === null || route.path === '/') {
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
      await visit(page, route.path.replace(/:\w+[^/]*/g, '0190a000-0000-7000-8000-000000000000'))
      await expect(page.getByRole('heading', { name: WORDS.noPermission[language] })).toBeVisible()
      await expect(page.locator('main')).toContainText(language === 'zh' ? '请联系' : 'ask')
      expect(asked.filter((path) => /^\/api\/(?!auth\/)/.test(path))).toEqual([])
    })
  }
}
