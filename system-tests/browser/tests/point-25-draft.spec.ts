import { signInAgain } from '../harness/portal.ts'
import { newLoan } from '../harness/loans.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test('25 draft: what was typed is still there after the time-out and a new sign-in, and nobody else finds it', async ({
  signedIn,
}) => {
  const page = await signedIn('bank-a.clerk', { idleSeconds: 8 })
  const { noteNumber, contractNumber } = newLoan()
  await visit(page, '/bank/loans/new')
  await page.getByLabel('借据号').fill(noteNumber)
  await page.getByLabel('借款合同号').fill(contractNumber)
  await page.getByLabel('担保方式').selectOption('CREDIT')

  await signInAgain(page, 'bank-a.clerk')
  await expect(page).toHaveURL(/\/bank\/loans\/new$/)
  await expect(page.getByText(/已恢复 .* 保存的草稿/)).toBeVisible()
  await expect(page.getByLabel('借据号')).toHaveValue(noteNumber)
  await expect(page.getByLabel('借款合同号')).toHaveValue(contractNumber)
  await expect(page.getByLabel('担保方式')).toHaveValue('CREDIT')

  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('new-loan')))
  expect(kept.length).toBe(1)
  expect(kept[0]).toContain('bank-a.clerk')
})
