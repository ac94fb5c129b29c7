import { type Account, DEMO_PASSWORD } from './accounts.ts'
import type { Api } from './api.ts'
import type { Firm } from './cases.ts'

/** An account of an enterprise; made when nobody did yet. */
export async function accountOf(admin: Api, { uscc, name }: Pick<Firm, 'uscc' | 'name'>): Promise<Account> {
  const username = `enterprise.${uscc.toLowerCase()}` as Account
  const users = await admin.all<{ username: string }>('/api/auth/v1/users')
  if (users.some((one) => one.username === username)) {
    return username
  }
  const organisation = await admin.post('/api/auth/v1/organisations', { kind: 'ENTERPRISE', code: uscc, name })
  await admin.post('/api/auth/v1/users', {
    username,
    displayName: '新企业经办',
    organisationId: organisation.id,
    roles: ['ENTERPRISE'],
    divisionCodes: [],
    uscc,
    password: DEMO_PASSWORD,
  })
  return username
}
