import { caseAt, newFirm } from '../harness/cases.ts'
import { accountOf } from '../harness/enterprises.ts'
import { fen, recomputed } from '../harness/receipt.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test.describe.configure({ timeout: 120_000 })

test('14 explain number: the steps on show, computed again from what is shown, give the amount to the fen', async ({
  api,
  signedIn,
}) => {
  const one = await caseAt(api, 'COUNTY_REVIEWED')
  const page = await signedIn('bureau.reviewer')
  await visit(page, `/bureau/review/loan/${one.id}?kind=subsidy&line=loan`)
  const amounts = page.locator('.pane-case button[aria-haspopup="dialog"].money')
  const shown = fen(await amounts.first().innerText())
  await amounts.first().click()
  const dialog = page.getByRole('dialog').filter({ has: page.locator('.receipt') })
  const { amount, parts } = await recomputed(dialog)
  expect(amount).toBe(shown)
  // Of 33,541.67 yuan the province gives 40 %, and the city half of that.
  expect([...parts.values()]).toEqual([13_416_67n, 6_708_34n])

  await expect(dialog.locator('tr[data-kind="GRANT"]').first()).toContainText('上限 500,000.00 元')
  await expect(dialog).toContainText('SD-TRANSFER-LOAN')
  await expect(dialog).toContainText('2027')
  await expect(dialog).toContainText('sha256:')
  await expect(dialog).toContainText('33,541.67')
  await dialog.getByRole('button', { name: /重新计算/ }).click()
  await expect(dialog.getByRole('status')).toContainText(/一致|相同/)

  // Every subsidy amount of the pane opens it.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(amounts.first()).toBeFocused()
  expect(await amounts.count()).toBeGreaterThan(1)
})

test('14 explain number: an enterprise opens every amount of its own applications and finds how it came about', async ({
  api,
  signedIn,
}) => {
  const firm = newFirm()
  await caseAt(api, 'BANK_CONFIRMED', firm)
  const page = await signedIn(await accountOf(await api('admin'), firm))
  await visit(page, '/enterprise/subsidies')
  const buttons = page.locator('main button[aria-haspopup="dialog"].money')
  const count = await buttons.count()
  expect(count).toBeGreaterThan(0)
  for (let at = 0; at < count; at++) {
    const button = buttons.nth(at)
    const shown = fen(await button.innerText())
    await button.click()
    const dialog = page.getByRole('dialog').filter({ has: page.locator('.receipt') })
    expect((await recomputed(dialog)).amount).toBe(shown)
    await expect(dialog).toContainText('sha256:')
    await dialog.getByRole('button', { name: '重新计算' }).click()
    await expect(dialog.getByRole('status')).toContainText(/一致|相同/)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
  }
})
