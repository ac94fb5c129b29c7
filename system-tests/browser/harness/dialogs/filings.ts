import { beijing } from '../cases.ts'
import { filedLoan } from '../filed-loans.ts'
import { type As, type Dialog, byButton, on } from './dialog.ts'

/** The dialogs about loans that are filed. */
export const FILINGS: readonly Dialog[] = [
  {
    what: 'the revocation of filings that lapsed',
    files: ['bureau/filings/NewRevocationPage.vue'],
    place: on('bureau.reviewer', provisionalFiling),
    open: async (page) => {
      await page.locator('#field-on').fill(`${beijing().slice(0, 4)}-12-31`)
      await page.locator('#field-text').fill('年底仍未取得编号')
      return byButton(/^(核对并撤销|Check and revoke) /)(page)
    },
  },
]

/** There is a filing that lapses at the end of the year, unless its firm gets the number that it lacks. */
async function provisionalFiling(as: As): Promise<string> {
  const [clerk, checker, reviewer] = await Promise.all([
    as('bank-a.clerk'),
    as('bank-a.checker'),
    as('bureau.reviewer'),
  ])
  await filedLoan({ clerk, checker, reviewer })
  return '/bureau/filings/revocations/new'
}
