import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/bureau',
    component: () => import('./DeskHome.vue'),
    meta: { title: { zh: '审核工作台', en: 'Review desk' }, roles: ROLES.bureau, nav: 300 },
  },
  {
    path: '/bureau/review',
    component: () => import('./QueuePage.vue'),
    meta: { title: { zh: '审核清单', en: 'Review queue' }, roles: ROLES.bureau, nav: 310 },
  },
  {
    path: '/bureau/review/:line/:id',
    component: () => import('./SubsidyPage.vue'),
    props: true,
    meta: { title: { zh: '审核贴息申请', en: 'Review an application' }, roles: ROLES.bureau },
  },
  {
    path: '/bureau/review/:line/filings/:id',
    component: () => import('./FilingPage.vue'),
    props: true,
    meta: { title: { zh: '审核贷款备案', en: 'Review a loan filing' }, roles: ROLES.bureau },
  },
  {
    path: '/bureau/review/:line/rounds/:roundId/approval',
    component: () => import('./BatchPage.vue'),
    props: true,
    meta: {
      title: { zh: '批量审批', en: 'Approve as a batch' },
      roles: ['BUREAU_APPROVER', 'IP_OFFICE_APPROVER'],
    },
  },
] satisfies RouteRecordRaw[]
