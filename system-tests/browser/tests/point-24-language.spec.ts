import { WORDS, languageSwitch, signInFields } from '../harness/portal.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'
import { chineseIn, rawKeysIn } from '../harness/words.ts'

test('24 language: switching keeps what was typed, says so in html lang, and survives a reload', async ({
  stranger,
}) => {
  const page = await stranger()
  await visit(page, '/sign-in')
  const { username, password } = signInFields(page)
  await username.fill('bank-a.clerk')
  await password.fill('half a password')
  await languageSwitch(page, 'zh').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(username).toHaveValue('bank-a.clerk')
  await expect(password).toHaveValue('half a password')
  await expect(page).toHaveTitle(new RegExp(WORDS.platform.en))

  await page.reload()
  await settled(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle(new RegExp(WORDS.platform.en))

  await languageSwitch(page, 'en').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('24 language: the services are asked for texts in the language of the page', async ({ signedIn }) => {
  for (const [language, tag] of [
    ['zh', /^zh/],
    ['en', /^en/],
  ] as const) {
    const page = await signedIn('bank-a.clerk', { language })
    const asked: string[] = []
    page.on('request', (request) => {
      if (/^\/api\/(?!auth\/)/.test(new URL(request.url()).pathname)) {
        asked.push(request.headers()['accept-language'] ?? 'none')
      }
    })
    await visit(page, '/bank')
    expect(asked.filter((one) => !tag.test(one))).toEqual([])
  }
})

test('24 language: the check finds a raw key, an unfilled place and a Chinese word', () => {
  expect(rawKeysIn(['bank.title', 'Signed in as bank-a.clerk', 'file.xlsx', 'in {seconds}'], ['bank', 'app'])).toEqual([
    'bank.title',
    'in {seconds}',
  ])
  expect(chineseIn(['Loans', 'Loans（3）', '贷款', '¥5.00'])).toEqual(['Loans（3）', '贷款'])
})
