import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/rules',
    component: () => import('./RulesHome.vue'),
    meta: {
      title: { zh: '规则', en: 'Rules' },
      roles: [...ROLES.rules, ...ROLES.bureau, ...ROLES.audit],
      nav: 500,
    },
  },
] satisfies RouteRecordRaw[]
