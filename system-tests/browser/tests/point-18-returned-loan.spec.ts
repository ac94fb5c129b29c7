import { returnedLoan } from '../harness/loans.ts'
import { newMark } from '../harness/loan-sheets.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test('18 returned loan: the clerk reads the exact reason on its row and page, and corrects what was marked alone', async ({
  signedIn,
  api,
}) => {
  const words = `合同金额为 2,000.00 元，<请核对> & 更正 ${newMark()}`
  const people = {
    clerk: await api('bank-a.clerk'),
    checker: await api('bank-a.checker'),
    reviewer: await api('bureau.reviewer'),
  }
  const loan = await returnedLoan(people, { code: 'AMOUNT_DIFFERS', text: words }, ['/principal'])

  const page = await signedIn('bank-a.clerk')
  await visit(page, `/bank/loans?status=RETURNED&noteNumber=${loan.noteNumber}`)
  const row = page.locator('.data-table tbody tr', { hasText: loan.noteNumber })
  await expect(row).toContainText(words)
  await expect(row).toContainText('金额与合同不符')

  await row.getByRole('link', { name: loan.noteNumber }).click()
  await expect(page.locator('.return-reason')).toContainText(words)
  await expect(page.locator('.return-reason')).toContainText('bureau.reviewer')
  await page.getByRole('link', { name: '去更正' }).click()
  await expect(page.locator('form input, form select')).toHaveCount(1)
  await page.getByLabel('贷款金额（元）').fill('2,000')
  await page.getByRole('button', { name: '下一步：核对更正' }).click()
  await expect(page.locator('.data-table tbody tr')).toHaveText([/贷款金额（元）\s*1,000\.00\s*2,000\.00/])
  await page.getByRole('button', { name: '提交更正' }).click()
  await expect(page).toHaveURL(new RegExp(`/bank/loans/${loan.id}`))
  await expect(page.locator('.status-tag').first()).toHaveText('待本行复核')
  const stored = await people.clerk.get(`/api/loan/v1/loans/${loan.id}`)
  expect(stored.principal).toBe('2000.00')
})
