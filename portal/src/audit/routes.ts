import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/audit',
    component: () => import('./TrailPage.vue'),
    meta: { title: { zh: '审计记录', en: 'Audit trail' }, roles: ROLES.audit, nav: 400 },
  },
  {
    path: '/audit/chain',
    component: () => import('./ChainPage.vue'),
    meta: { title: { zh: '记录链校验', en: 'Proof of the trail' }, roles: ROLES.audit, nav: 410 },
  },
  {
    path: '/audit/receipts',
    component: () => import('./ReceiptsPage.vue'),
    meta: { title: { zh: '贴息金额复核', en: 'Subsidy amounts' }, roles: ROLES.audit, nav: 420 },
  },
] satisfies RouteRecordRaw[]
