import { dryRun } from '../harness/dry-run.ts'
import { csv, send } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test('09 dry run: of 1,000 rows 963 can be recorded and 37 cannot, with their amounts, and nothing is recorded', async ({
  signedIn,
}) => {
  const page = await signedIn('bank-b.clerk')
  await visit(page, '/bank/loans')
  const count = page.locator('.table-foot [role="status"]')
  const before = await count.textContent()
  const sheet = dryRun('BANK-B-001')
  await visit(page, '/bank/imports')
  await send(page, `${sheet.mark}.csv`, csv(sheet.rows))

  const counts = page.locator('.batch-counts')
  await expect(counts.locator('.kind-accepted')).toHaveText(/可以写入\s*963\s*963,000\.00/, { timeout: 60_000 })
  // Those whose amount cannot be read have none: 12 of the 37.
  await expect(counts.locator('.kind-rejected')).toHaveText(/37\s*25,000\.00/)
  await expect(counts.locator('.kind-total')).toHaveText(/1000\s*988,000\.00/)

  await visit(page, '/bank/loans')
  await expect(count).toHaveText(before ?? '')
  await visit(page, `/bank/loans?noteNumber=${sheet.mark}-1-01`)
  await expect(page.locator('[data-kind="no-match"]')).toBeVisible()
})
