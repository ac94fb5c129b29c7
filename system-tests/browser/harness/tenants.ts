import { randomUUID } from 'node:crypto'
import { type Account, DEMO_PASSWORD } from './accounts.ts'
import type { Api } from './api.ts'

const AUTH = '/api/auth/v1'

/** A bank that has just joined, and its clerk: nobody has entered anything for it yet. */
export async function newBankClerk(admin: Api): Promise<Account> {
  const mark = randomUUID().slice(0, 8).toUpperCase()
  const bank = await admin.post<{ id: string }>(`${AUTH}/organisations`, {
    kind: 'BANK',
    code: `BANK-${mark}`,
    name: `聊城示范村镇银行 ${mark}`,
  })
  const username = `bank-${mark.toLowerCase()}.clerk`
  await admin.post(`${AUTH}/users`, {
    username,
    displayName: '新行经办',
    organisationId: bank.id,
    roles: ['BANK_CLERK'],
    divisionCodes: ['371502'],
    uscc: null,
    password: DEMO_PASSWORD,
  })
  // Signs in like a demo account, though it is none.
  return username as Account
}
