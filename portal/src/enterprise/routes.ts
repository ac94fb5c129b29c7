import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/enterprise',
    component: () => import('./EnterpriseHome.vue'),
    meta: { title: { zh: '企业工作台', en: 'Enterprise desk' }, roles: ROLES.enterprise, nav: 200 },
  },
  {
    path: '/enterprise/rating',
    component: () => import('./rating/RatingPage.vue'),
    meta: { title: { zh: '创新评价', en: 'Innovation rating' }, roles: ROLES.enterprise, nav: 210 },
  },
  {
    path: '/enterprise/rating/appeal',
    component: () => import('./rating/AppealPage.vue'),
    meta: { title: { zh: '对评价提出申诉', en: 'Appeal against the rating' }, roles: ROLES.enterprise },
  },
] satisfies RouteRecordRaw[]
