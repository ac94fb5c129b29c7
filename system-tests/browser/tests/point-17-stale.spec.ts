import { CHECKS, caseAt, decide } from '../harness/cases.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test.describe.configure({ timeout: 150_000 })

test('17 stale data: a decision on a case that another session decided says who and when, and changes nothing', async ({
  api,
  signedIn,
  guards,
}) => {
  const one = await caseAt(api, 'COUNTY_REVIEWED')
  const page = await signedIn('bureau.reviewer')
  await visit(page, `/bureau/review/loan/${one.id}?kind=subsidy&line=loan&status=COUNTY_REVIEWED`)
  for (const item of CHECKS.city) {
    await page.locator(`[data-item="${item}"] input[value="yes"]`).check()
  }
  await decide(api, 'bureau.reviewer', one, {
    decision: 'RETURN',
    reason: { code: 'PAYEE_WRONG', text: '账号有误' },
    fields: ['/payee'],
  })
  const before = await (await api('bureau.reviewer')).get(one.path)

  guards.expectRefusal(412)
  await page.locator('[data-decision="REVIEW"]').click()
  await page.getByRole('button', { name: '确认审核通过' }).click()
  const notice = page.locator('[data-part="stale"]')
  await expect(notice).toContainText('此件在您查看之后已有变化')
  await expect(notice.locator('[data-part="who"]')).toContainText('bureau.reviewer')
  await expect(notice.locator('[data-part="who"]')).toContainText(/\d{4}年\d+月\d+日 \d\d:\d\d/)
  await expect(notice.locator('[data-part="who"]')).toContainText('退回修改')
  const status = notice.locator('tr', { hasText: '状态' })
  await expect(status).toContainText('待市级复审')
  await expect(status).toContainText('已退回')
  await expect(notice).toContainText('您的决定没有生效')

  const after = await (await api('bureau.reviewer')).get(one.path)
  expect(after.version).toBe(before.version)
  expect(after.status).toBe('RETURNED')
  await page.getByRole('button', { name: '查看最新内容' }).click()
  await expect(page.locator('.case-marks')).toContainText('已退回')
  await expect(page.locator('[data-decision="REVIEW"]')).toHaveCount(0)
})
