import { WORDS, signInAgain, signInByForm, signInFields } from '../harness/portal.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

/** Short enough to wait for: the warning comes after half of it. */
const IDLE_SECONDS = 10

for (const language of ['zh', 'en'] as const) {
  test(`25 session: a warning comes before the time-out, and its button extends the session, in ${language}`, async ({
    signedIn,
  }) => {
    const page = await signedIn('bank-a.clerk', { language, idleSeconds: IDLE_SECONDS })
    await visit(page, '/bank')
    const warning = page.getByRole('dialog', { name: WORDS.timeOut[language] })
    await expect(warning).toBeHidden()
    await expect(warning).toBeVisible()
    await expect(warning.getByRole('button', { name: WORDS.extend[language] })).toBeVisible()
    await warning.getByRole('button', { name: WORDS.extend[language] }).click()
    await expect(warning).toBeHidden()
    await expect(page).toHaveURL(/\/bank$/)
    // The time begins anew: the warning comes a second time.
    await expect(warning).toBeVisible()
  })
}

test('25 session: after the time-out one signs in and is back on the same page', async ({ signedIn }) => {
  const page = await signedIn('bank-a.clerk', { idleSeconds: 3 })
  await visit(page, '/bank?from=here')
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await page.evaluate(() => sessionStorage.getItem('techfin.tokens'))).toBeNull()
  await signInAgain(page, 'bank-a.clerk')
  await expect(page).toHaveURL(/\/bank\?from=here$/)
})

test('25 session: a user signs in by the form, reloads, and signs out', async ({ stranger }) => {
  const page = await stranger()
  await visit(page, '/bank')
  await expect(page).toHaveURL(/\/sign-in/)
  await signInByForm(page, 'bank-a.clerk')
  await expect(page).toHaveURL(/\/bank$/)
  await page.reload()
  await expect(page.locator('h1')).toBeVisible()
  await expect(page).toHaveURL(/\/bank$/)
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/bank')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('25 session: a wrong password is told without saying which part was wrong, and what was typed stays', async ({
  stranger,
  guards,
}) => {
  guards.expectRefusal(401)
  const page = await stranger()
  await visit(page, '/sign-in')
  const { username, password, submit } = signInFields(page)
  await username.fill('bank-a.clerk')
  await password.fill('not the password')
  await submit.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(username).toHaveValue('bank-a.clerk')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('25 session: the password can be pasted', async ({ stranger }) => {
  const page = await stranger()
  await visit(page, '/sign-in')
  const { username, password } = signInFields(page)
  await username.fill('a long password')
  await username.press('ControlOrMeta+a')
  await username.press('ControlOrMeta+c')
  await password.press('ControlOrMeta+v')
  await expect(password).toHaveValue('a long password')
})
