import { accountOf } from '../enterprises.ts'
import { newFirm } from '../cases.ts'
import { type As, type Dialog, byButton, on } from './dialog.ts'

const ACCOUNTS = '/api/auth/v1/users'

/** The dialogs of the administrator. */
export const USERS: readonly Dialog[] = [
  {
    what: 'the lock of an account',
    files: ['users/LockUser.vue'],
    place: on('admin', newUser),
    open: byButton(/^(锁定|Lock out)$/),
  },
  {
    what: 'the end of a lock',
    files: ['users/LockUser.vue'],
    place: on('admin', lockedUser),
    open: byButton(/^(解除锁定|Let in again)$/),
  },
]

async function newUser(as: As): Promise<string> {
  return `/users/${(await enterpriseUser(as)).id}`
}

async function lockedUser(as: As): Promise<string> {
  const { id } = await enterpriseUser(as)
  await (await as('admin')).postOn(`${ACCOUNTS}/${id}`, `${ACCOUNTS}/${id}/lock`, { reason: '离职' })
  return `/users/${id}`
}

/** A person of an enterprise who has just joined. */
async function enterpriseUser(as: As): Promise<{ id: string; username: string }> {
  const admin = await as('admin')
  const username = await accountOf(admin, newFirm())
  const users = await admin.all<{ id: string; username: string }>(ACCOUNTS)
  return users.find((one) => one.username === username)!
}
