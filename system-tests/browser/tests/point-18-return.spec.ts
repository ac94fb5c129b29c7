import { LOANS, filedLoan, loanOf, newFirm } from '../harness/cases.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test.describe.configure({ timeout: 150_000 })

test('18 return with reason: a return needs a reason of the list and a text; the bank reads exactly these, and what it changes is shown', async ({
  api,
  signedIn,
}) => {
  const firm = newFirm()
  const loan = await filedLoan(api, firm)
  const page = await signedIn('bureau.reviewer')
  const address = `/bureau/review/loan/filings/${loan.id}?kind=filing&line=loan&status=CHECKED`
  await visit(page, address)
  await page.locator('h1').focus()
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: '退回修改' })
  const send = dialog.getByRole('button', { name: '确认退回' })
  await send.click()
  const summary = dialog.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveText(['请选择原因', '请写明具体说明', '请至少勾选一项要求修改的内容'])
  expect((await (await api('bureau.reviewer')).get(`${LOANS}/${loan.id}`)).status).toBe('CHECKED')

  const words = '本金与借据扫描件不一致：请按借据填写（第 2 页）。'
  await dialog.getByLabel('原因').selectOption({ label: '金额或日期填写有误' })
  await dialog.getByLabel('具体说明').fill(words)
  await dialog.getByLabel('本金').check()
  await send.click()
  await expect(page.getByText('已退回。').first()).toBeVisible()

  // What the bank's clerk is told.
  const clerk = await api('bank-a.clerk')
  const seen = await clerk.get(`${LOANS}/${loan.id}`)
  expect(seen.status).toBe('RETURNED')
  expect(seen.markedFields).toEqual(['/principal'])
  const trail = (await clerk.get(`${LOANS}/${loan.id}/timeline`)).items
  expect(trail.at(-1).reason).toContain('FIGURES_WRONG')
  expect(trail.at(-1).reason).toContain(words)

  await clerk.postOn(
    `${LOANS}/${loan.id}`,
    `${LOANS}/${loan.id}/corrections`,
    loanOf(firm, { principal: '4800000.00' }),
  )
  const checker = await api('bank-a.checker')
  await checker.postOn(`${LOANS}/${loan.id}`, `${LOANS}/${loan.id}/decisions`, { decision: 'CHECK' })
  await visit(page, address)
  const changes = page.locator('[data-part="changes"]')
  await expect(changes).toContainText('本金')
  await expect(changes.locator('del')).toContainText('5000000.00')
  await expect(changes.locator('ins')).toContainText('4800000.00')
  await page.locator('h1').focus()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: '确认准予备案' }).click()
  await expect(page.getByText('已准予备案。').first()).toBeVisible()
  expect((await clerk.get(`${LOANS}/${loan.id}`)).status).toBe('ACCEPTED')
})
