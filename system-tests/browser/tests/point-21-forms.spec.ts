import { APPLICATIONS, ROUNDS, caseAt, newFirm } from '../harness/cases.ts'
import { fontsOf, pagesOf } from '../harness/pdf.ts'
import { expect, test } from '../harness/test.ts'
import { visit } from '../harness/visit.ts'

test.describe.configure({ timeout: 150_000 })

test('21 official form: an approval has embedded fonts only, page x of y, a number, and amounts in figures and capitals that agree', async ({
  api,
}) => {
  const approver = await api('bureau.approver')
  const approved = await approver.first(`${APPLICATIONS}?status=APPROVED`)
  const round = await approver.get(`${ROUNDS}/${approved.roundId}`)
  const file = await approver.download(`${ROUNDS}/${round.id}/approval.pdf`)
  const fonts = await fontsOf(file)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.filter((font) => !font.embedded)).toEqual([])
  const pages = await pagesOf(file)
  for (const [at, text] of pages.entries()) {
    expect(plain(text)).toMatch(new RegExp(`第${at + 1}页[，,、/]?共${pages.length}页`))
  }
  const all = plain(pages.join(''))
  expect(all).toMatch(/表单编号：SP-[0-9A-F]{12}/)
  const granted: string = round.granted
  expect(all).toContain(granted.replace(/\B(?=(\d{3})+\.)/g, ','))
  expect(all).toContain(capitals(granted))
  expect(all).toContain(plain(approved.enterprise.name))
})

test('21 official form: a rare character of a name comes through intact; one that cannot be printed stops the form and says so', async ({
  api,
  signedIn,
  guards,
}) => {
  const rare = await caseAt(api, 'COUNTY_REVIEWED', newFirm('聊城𠮷成轴承有限公司'))
  const reviewer = await api('bureau.reviewer')
  for (const form of ['application-form', 'review-sheet']) {
    const file = await reviewer.download(`${rare.path}/${form}.pdf`)
    expect(plain((await pagesOf(file)).join('')), form).toContain(rare.firm.name)
    expect((await fontsOf(file)).every((font) => font.embedded)).toBe(true)
  }
  const page = await signedIn('bureau.reviewer')
  await visit(page, `/bureau/review/loan/${rare.id}?kind=subsidy&line=loan`)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '申请表' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)

  const odd = await caseAt(api, 'SUBMITTED', newFirm('聊城\u{2CEB0}成轴承有限公司'))
  guards.expectRefusal(409)
  await visit(page, `/bureau/review/loan/${odd.id}?kind=subsidy&line=loan`)
  await page.getByRole('button', { name: '申请表' }).click()
  await expect(page.locator('[data-code="CHARACTER_NOT_PRINTABLE"]')).toContainText('U+2CEB0')
})

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '')
}

/** An amount in Chinese capitals, by the rules of the central bank for cheques. */
function capitals(yuan: string): string {
  const digits = '零壹贰叁肆伍陆柒捌玖'
  const [whole = '0', fraction = '00'] = yuan.split('.')
  let text = ''
  const groups = ['', '万', '亿']
  const sections: string[] = []
  for (let end = whole.length; end > 0; end -= 4) {
    sections.push(whole.slice(Math.max(0, end - 4), end))
  }
  for (let at = sections.length - 1; at >= 0; at--) {
    const section = sections[at]!.padStart(4, '0')
    let part = ''
    ;[...section].forEach((digit, place) => {
      if (digit !== '0') {
        part += digits[Number(digit)]! + ['仟', '佰', '拾', ''][place]!
      } else if (part !== '' && !part.endsWith('零') && Number(section.slice(place)) > 0) {
        part += '零'
      }
    })
    if (part !== '') {
      const gap = text !== '' && (section.startsWith('0') || text.endsWith('零'))
      text += (gap ? '零' : '') + part + groups[at]!
    }
  }
  const [jiao, fen] = [Number(fraction[0]), Number(fraction[1])]
  text += '元'
  if (jiao === 0 && fen === 0) {
    return `${text}整`
  }
  text += jiao > 0 ? `${digits[jiao]}角` : '零'
  return fen > 0 ? `${text}${digits[fen]}分` : `${text}整`
}
