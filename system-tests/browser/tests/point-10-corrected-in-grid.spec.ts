import { csv, loanRow, newMark, send } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test('10 row errors: small fixes are made in the grid, kept over a reload, and checked again in their place', async ({
  signedIn,
}) => {
  test.setTimeout(90_000)
  const page = await signedIn('bank-a.clerk')
  const mark = newMark()
  const rows = [
    loanRow(mark, 1),
    loanRow(mark, 2, { '贷款金额（元）': '一百万', 担保方式: '口头承诺' }),
    loanRow(mark, 3, { '年利率（%）': '99' }),
  ]
  await visit(page, '/bank/imports')
  const address = await send(page, `${mark}.csv`, csv(rows))
  const accepted = page.locator('.batch-counts .kind-accepted td')
  const rejected = page.locator('.batch-counts .kind-rejected td')
  await expect(rejected.first()).toHaveText('2', { timeout: 30_000 })

  await page.getByRole('button', { name: '在此改正第 3 行' }).click()
  const amount = page.getByRole('textbox', { name: '第 3 行的贷款金额（元）' })
  await expect(page.locator('.import-rows :focus')).toBeVisible()
  await amount.fill('2000.00')
  await page.getByRole('combobox', { name: '第 3 行的担保方式' }).selectOption('信用')
  await page.getByRole('button', { name: '在此改正第 4 行' }).click()
  await page.getByRole('textbox', { name: '第 4 行的年利率（%）' }).fill('3.45')
  await expect(page.getByText('已改 3 处，在表格第 3, 4 行。')).toBeVisible()
  await expect(accepted.first()).toHaveText('1')

  // Nothing that was typed is lost.
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('2000.00')
  await page.reload()
  await expect(amount).toHaveValue('2000.00')
  await page.getByRole('button', { name: '重新检查' }).click()
  await expect(page.locator('.notice', { hasText: '改动已收到' })).toBeVisible()
  await expect(accepted).toHaveText(['3', '4,000.00'], { timeout: 30_000 })
  await expect(rejected).toHaveText(['0', '0.00'])
  expect(new URL(page.url()).pathname).toBe(address)
})
