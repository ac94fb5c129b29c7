import { texts } from '@/app/texts'

export default texts('notices', {
  zh: {
    home: { empty: '目前没有公示。' },
  },
  en: {
    home: { empty: 'No notices at present.' },
  },
})
