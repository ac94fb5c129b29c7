import { api, keyed, ok, tagged, type Pledge } from '@/api/client'

export type PledgeView = Pledge['schemas']['PledgeView']
export type RightView = Pledge['schemas']['RightView']
export type Warning = Pledge['schemas']['LapseView']
export type Fee = Pledge['schemas']['FeeView']

const at = (id: string) => ({ params: { path: { id } } })

/** A pledge with the rights in it, in the order of its contract, and what endangers it. */
export interface WholePledge {
  pledge: PledgeView
  etag: string
  rights: RightView[]
  warnings: Warning[]
}

export async function pledgeOf(id: string): Promise<WholePledge> {
  const [{ data: pledge, etag }, warnings] = await Promise.all([
    tagged(api.pledge.GET('/api/ip-pledge/v1/pledges/{id}', at(id))),
    ok(
      api.pledge.GET('/api/ip-pledge/v1/lapse-warnings', { params: { query: { pledgeId: id, limit: 100 } } }),
    ),
  ])
  const rights = await Promise.all(
    pledge.rights.map(({ rightId }) => ok(api.pledge.GET('/api/ip-pledge/v1/rights/{id}', at(rightId)))),
  )
  return { pledge, etag, rights, warnings: warnings.items.filter((one) => one.status !== 'CLOSED') }
}

/** The contract numbers of pledges, by their ids. */
export async function contractsOf(ids: readonly string[]): Promise<Record<string, string>> {
  const pledges = await Promise.all(
    ids.map((id) => ok(api.pledge.GET('/api/ip-pledge/v1/pledges/{id}', at(id)))),
  )
  return Object.fromEntries(pledges.map((pledge) => [pledge.id, pledge.contractNumber]))
}

/** The bank's word on what endangers a pledge. */
export async function acknowledge(warning: Warning, note: string, key: string): Promise<unknown> {
  const { etag } = await tagged(api.pledge.GET('/api/ip-pledge/v1/lapse-warnings/{id}', at(warning.id)))
  return ok(
    api.pledge.POST('/api/ip-pledge/v1/lapse-warnings/{id}/acknowledgement', {
      ...at(warning.id),
      body: { note },
      headers: keyed(key, etag),
    }),
  )
}

/** What can be done with a pledge: put on the register, changed there, deleted from it, or taken back before. */
export type Step = 'REGISTER' | 'CHANGE' | 'RELEASE' | 'WITHDRAW'

export function move(
  id: string,
  step: Step,
  typed: Readonly<Record<string, string>>,
  key: string,
  etag: string,
): Promise<PledgeView> {
  const plain = (name: string): string => (typed[name] ?? '').trim()
  const asked = { ...at(id), headers: keyed(key, etag) }
  if (step === 'REGISTER') {
    const body = { registrationNumber: plain('registrationNumber'), registeredOn: plain('registeredOn') }
    return ok(api.pledge.POST('/api/ip-pledge/v1/pledges/{id}/registration', { ...asked, body }))
  }
  if (step === 'CHANGE') {
    const body = {
      securedAmount: plain('securedAmount'),
      securedTo: plain('securedTo'),
      changeNumber: plain('changeNumber'),
      changedOn: plain('changedOn'),
    }
    return ok(api.pledge.POST('/api/ip-pledge/v1/pledges/{id}/changes', { ...asked, body }))
  }
  const body = { on: plain('on'), text: plain('text') || null }
  return step === 'RELEASE'
    ? ok(api.pledge.POST('/api/ip-pledge/v1/pledges/{id}/release', { ...asked, body }))
    : ok(api.pledge.POST('/api/ip-pledge/v1/pledges/{id}/withdrawal', { ...asked, body }))
}
