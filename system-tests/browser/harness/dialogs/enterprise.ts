import { beijing, caseAt, newFirm } from '../cases.ts'
import { declarationAt, registeredFirm } from '../declarations.ts'
import { accountOf } from '../enterprises.ts'
import { type As, type Dialog, type Place, byButton } from './dialog.ts'

/** The dialogs of the enterprise; each is about something that a firm of the test's own has. */
export const ENTERPRISE: readonly Dialog[] = [
  {
    what: 'the withdrawal of an application',
    files: ['enterprise/subsidies/WithdrawButton.vue'],
    place: applied,
    open: byButton(/^(撤回申请|Take it back)$/),
  },
  {
    what: 'the withdrawal of a declaration',
    files: ['enterprise/declarations/WithdrawDeclaration.vue'],
    place: (as) => declared(as, 'SUBMITTED'),
    open: byButton(/^(撤回|Withdraw)$/),
  },
  {
    what: 'the correction of a declaration',
    files: ['enterprise/declarations/CorrectDeclaration.vue'],
    place: (as) => declared(as, 'VERIFIED'),
    open: byButton(/^(申请更正|Correct)$/),
  },
  {
    what: 'the withdrawal of a consent',
    files: ['enterprise/consents/WithdrawConsent.vue'],
    place: consenting,
    open: byButton(/^(撤销对 .+ 的授权|Withdraw the consent for .+)$/),
  },
]

async function applied(as: As): Promise<Place> {
  const firm = newFirm()
  const { id } = await caseAt(as, 'SUBMITTED', firm)
  return { account: await accountOf(await as('admin'), firm), address: `/enterprise/subsidies/loan/${id}` }
}

async function declared(as: As, state: 'SUBMITTED' | 'VERIFIED'): Promise<Place> {
  const { account, id } = await declarationAt(as, state)
  return { account, address: `/enterprise/declarations/${id}` }
}

async function consenting(as: As): Promise<Place> {
  const { account, firm } = await registeredFirm(as)
  await (
    await as(account)
  ).post(`/api/rating/v1/enterprises/${firm.uscc}/consents`, {
    bankCode: 'BANK-A',
    scope: 'GRADE_AND_DIMENSIONS',
    until: beijing(365),
  })
  return { account, address: '/enterprise/consents' }
}
