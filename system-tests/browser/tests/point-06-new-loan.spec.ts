import { newLoan } from '../harness/loans.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test('06 new loan: the summary leads to every wrong field and keeps what was typed; a good loan is checked and recorded', async ({
  signedIn,
}) => {
  const page = await signedIn('bank-a.clerk')
  const loan = newLoan()
  await visit(page, '/bank/loans/new')
  await page.getByLabel('借据号').fill(loan.noteNumber)
  await page.getByLabel('贷款金额（元）').fill('很多')
  await page.getByLabel('利率方式').selectOption({ label: '固定利率' })
  await page.getByRole('button', { name: '下一步：核对' }).click()

  const summary = page.locator('.error-summary')
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^错误：登记新贷款 – /)
  const links = summary.getByRole('link')
  await expect(links).toHaveCount(await page.locator('[aria-invalid="true"]').count())
  for (const link of await links.all()) {
    const message = (await link.textContent()) ?? ''
    await link.click()
    const focused = page.locator(':focus')
    await expect(focused).toHaveAttribute('aria-invalid', 'true')
    const described = (await focused.getAttribute('aria-describedby')) ?? ''
    const error = described.split(' ').find((id) => id.endsWith('-error'))
    await expect(page.locator(`#${error}`)).toContainText(message)
  }
  await expect(page.getByLabel('借据号')).toHaveValue(loan.noteNumber)
  await expect(page.getByLabel('贷款金额（元）')).toHaveValue('很多')

  await page.getByLabel('借款合同号').fill(loan.contractNumber)
  await page.getByLabel('经办机构代码').fill(loan.bankBranchCode)
  await page.getByLabel('统一社会信用代码').fill(loan.enterprise.uscc)
  await page.getByLabel('企业名称').fill(loan.enterprise.name)
  await page.getByLabel('所属县（市、区）').selectOption('371502')
  await page.getByLabel('行业代码').fill('3451')
  await page.getByLabel('合同签订日期').fill(loan.signedOn)
  await page.getByLabel('放款日期').fill(loan.disbursedOn)
  await page.getByLabel('到期日期').fill(loan.maturesOn)
  await page.getByLabel('贷款金额（元）').fill('1,000')
  await page.getByLabel('年利率（%）').fill('3.45')
  await page.getByLabel('贷款用途').selectOption('RESEARCH')
  await page.getByLabel('担保方式').selectOption('CREDIT')
  await page.getByLabel('企业发展阶段').selectOption('EARLY')
  await page.getByLabel('是否首贷').selectOption('false')

  // What was typed outlives the tab.
  await page.waitForTimeout(600)
  await page.reload()
  await expect(page.getByText(/已恢复 .* 保存的草稿/)).toBeVisible()
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('核对后提交')
  await expect(page.locator('main')).toContainText('1,000.00')
  await page.goBack()
  await expect(page.getByLabel('贷款金额（元）')).toHaveValue('1,000')
  await page.goForward()
  await page.getByRole('button', { name: '提交登记' }).click()
  await expect(page).toHaveURL(/\/bank\/loans\/[\w-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`贷款 ${loan.noteNumber}`)
})

test('06 new loan: a mistake that only the service can see comes back to its field', async ({ signedIn, guards }) => {
  guards.expectRefusal(400)
  const page = await signedIn('bank-a.clerk')
  const loan = newLoan()
  await visit(page, '/bank/loans/new')
  // The draft of a whole form, one character of the code wrong.
  await page.evaluate(
    ([loan, wrong]) => {
      const model = {
        contractNumber: loan.contractNumber,
        noteNumber: loan.noteNumber,
        bankBranchCode: loan.bankBranchCode,
        'enterprise/uscc': wrong,
        'enterprise/name': loan.enterprise.name,
        'enterprise/divisionCode': loan.enterprise.divisionCode,
        'enterprise/industryCode': loan.enterprise.industryCode,
        signedOn: loan.signedOn,
        disbursedOn: loan.disbursedOn,
        maturesOn: loan.maturesOn,
        principal: loan.principal,
        'rate/kind': 'FIXED',
        'rate/annualRatePercent': '3.45',
        security: loan.security,
        purpose: loan.purpose,
        stage: loan.stage,
        firstLoan: 'false',
      }
      localStorage.setItem('techfin.draft.bank-a.clerk.new-loan', JSON.stringify({ at: Date.now(), model }))
    },
    [loan, '91371502MA0000001Y'] as const,
  )
  await page.reload()
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await page.getByRole('button', { name: '提交登记' }).click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(page.getByLabel('统一社会信用代码')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('企业名称')).toHaveValue(loan.enterprise.name)
})
