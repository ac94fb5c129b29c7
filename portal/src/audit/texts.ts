import { texts } from '@/app/texts'

export default texts('audit', {
  zh: {
    home: { empty: '还没有记录。' },
  },
  en: {
    home: { empty: 'No records yet.' },
  },
})
