import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/enterprise',
    component: () => import('./EnterpriseHome.vue'),
    meta: { title: { zh: '企业工作台', en: 'Enterprise desk' }, roles: ROLES.enterprise, nav: 200 },
  },
] satisfies RouteRecordRaw[]
