import { CHECKS, caseAt } from '../harness/cases.ts'
import { expectFocusShown, tabTo } from '../harness/keyboard.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'

test.describe.configure({ timeout: 180_000 })

test('04 keyboard only: from the queue to a passed case, the focus always in sight', async ({ api, signedIn }) => {
  const one = await caseAt(api, 'BANK_CONFIRMED')
  const page = await signedIn('county.371502')
  await visit(page, '/bureau')
  await tabTo(page, page.locator('.numbers a[href*="line=loan&"]', { hasText: '等待我处理' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/bureau\/review\?/)
  await settled(page)
  await tabTo(page, page.locator('a.row-link', { hasText: one.firm.name }))
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toHaveText(one.firm.name)
  await settled(page)
  await expect(page.locator('h1')).toBeFocused()

  // A too early "A" leads to the first open item.
  await page.keyboard.press('a')
  for (const item of CHECKS.county) {
    await expect(page.locator(`[data-item="${item}"] input`).first()).toBeFocused()
    await page.keyboard.press('Space')
    await expectFocusShown(page)
    await page.keyboard.press('Tab')
  }
  await expect(page.locator('#review-comment')).toBeFocused()
  await tabTo(page, page.locator('[data-decision="REVIEW"]'))
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: '审核通过' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.locator('[data-decision="REVIEW"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('button', { name: '确认审核通过' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('已审核通过。').first()).toBeVisible()
  await expectFocusShown(page)
  expect((await (await api('county.371502')).get(one.path)).status).toBe('COUNTY_REVIEWED')
})
