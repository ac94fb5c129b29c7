import { ACCOUNT_OF, type Account } from '../harness/accounts.ts'
import { ROUTES, named } from '../harness/routes.ts'
import { expect, test } from '../harness/test.ts'

for (const route of ROUTES) {
  const accounts: (Account | null)[] = route.roles === null ? [null] : route.roles.map((role) => ACCOUNT_OF[role])
  for (const account of accounts) {
    test(`01 offline: ${named(route, account)} works with every other origin blocked`, async ({ open, guards }) => {
      const page = await open(route, { account })
      await expect(page.locator('[role="alert"]')).toHaveCount(0)
      // That nothing was asked of another origin, and no error came, is what the guards see to.
      expect(guards.of('foreign request')).toEqual([])
    })
  }
}
