import type { Account } from '../harness/accounts.ts'
import { newBankClerk } from '../harness/tenants.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'

const WORDS = {
  zh: { noMatch: '没有符合筛选条件的记录。', clear: '清除筛选条件' },
  en: { noMatch: 'Nothing matches the filters.', clear: 'Clear filters' },
} as const

const TABLE = '.data-table tbody tr'
const NOBODY = '0190a000-0000-7000-8000-000000000000'

/** Lists of every desk, with filters that nothing can match, and what a row of them is. */
const LISTS: readonly [path: string, filters: string, Account, row: string][] = [
  ['/bank/loans', 'noteNumber=no-such-note', 'bank-a.clerk', TABLE],
  ['/bureau/review', 'kind=filing&q=no-such-loan', 'bureau.reviewer', TABLE],
  ['/bureau/rounds', 'year=1999', 'bureau.reviewer', TABLE],
  ['/bureau/statistics', 'from=2001-01-01&to=2001-12-31', 'bureau.reviewer', '.cross-table tbody tr'],
  ['/audit', 'actor=no.such.account', 'auditor', '.timeline > li'],
  ['/audit/receipts', `roundId=${NOBODY}`, 'auditor', TABLE],
]

for (const [path, filters, account, row] of LISTS) {
  for (const language of ['zh', 'en'] as const) {
    test(`23 no match: ${path} as ${account} says so, and clearing the filters brings the rows back, in ${language}`, async ({
      signedIn,
    }) => {
      const page = await signedIn(account, { language })
      await visit(page, `${path}?${filters}`)
      const empty = page.locator('main .empty-state')
      await expect(empty).toHaveAttribute('data-kind', 'no-match')
      await expect(empty).toContainText(WORDS[language].noMatch)
      await expect(page.locator(row)).toHaveCount(0)
      await empty.getByRole('button', { name: WORDS[language].clear }).click()
      await settled(page)
      await expect(page.locator(row).first()).toBeVisible()
      await expect(empty).toHaveCount(0)
      expect(new URL(page.url()).search).not.toContain(filters)
    })
  }
}

test('23 nothing yet: a bank that has just joined is told what to do first, not that nothing matches', async ({
  signedIn,
  api,
}) => {
  const clerk = await newBankClerk(await api('admin'))
  for (const language of ['zh', 'en'] as const) {
    const page = await signedIn(clerk, { language })
    const texts = new Set<string>()
    for (const path of ['/bank/loans', '/bank/imports', '/bank/confirmations']) {
      await visit(page, path)
      const empty = page.locator('main .empty-state')
      await expect(empty).toHaveAttribute('data-kind', 'nothing-yet')
      await expect(empty).not.toContainText(WORDS[language].noMatch)
      await expect(page.getByRole('button', { name: WORDS[language].clear })).toHaveCount(0)
      texts.add(await empty.locator('p').first().innerText())
    }
    expect(texts.size).toBe(3)
    await visit(page, '/bank/loans')
    await page.locator('main .empty-state').getByRole('link').click()
    await expect(page).toHaveURL(/\/bank\/loans\/new/)
    await settled(page)

    // The same list under a filter, and a page of others: three different texts.
    await visit(page, '/bank/loans?noteNumber=no-such-note')
    const noMatch = page.locator('main .empty-state')
    await expect(noMatch).toHaveAttribute('data-kind', 'no-match')
    texts.add(await noMatch.locator('p').first().innerText())
    await visit(page, '/audit')
    const noPermission = page.locator('main .empty-state')
    await expect(noPermission).toHaveAttribute('data-kind', 'no-permission')
    texts.add(await noPermission.locator('p').first().innerText())
    expect(texts.size).toBe(5)
  }
})
