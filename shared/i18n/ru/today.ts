import type { today as english } from '../en/today';
import { pluralRu } from '../plural';
import type { Shape } from '../shape';

export const today: Shape<typeof english> = {
  title: 'Сегодня',
  nothingTitle: 'На сегодня ничего нет',
  nothingText:
    'Здесь появятся приёмы, неподписанные сеансы, курсы, которые можно продолжить, закончившиеся отводы, истекающие анализы и недостающие фотографии.',
  firstTitle: 'Добро пожаловать',
  firstText: 'Начните с первого пациента. Всё введённое остаётся на этом компьютере в зашифрованном виде.',
  addPatient: 'Добавить первого пациента',
  findPatient: 'Найти пациента',
  drafts: 'Ещё не сохранено',
  draftsText: 'Набрано раньше и не потеряно. Откройте, продолжите и сохраните.',
  draftForms: {
    patient: 'Данные пациента',
    screening: 'Скрининг',
    session: 'Сеанс',
    photo: 'Фотография',
    labReport: 'Результаты анализов',
    course: 'Курс',
    protocolPack: 'Протокол',
    appointment: 'Приём',
  },
  draftOfNew: 'Новый пациент',
  keptAt: (when) => `черновик от ${when}`,
  draftsUnreadable: (count, when) =>
    `Не удалось открыть ${count} ${pluralRu(count, { one: 'черновик', few: 'черновика', many: 'черновиков' })}, последний от ${when}. Сохранённые записи не затронуты.`,
  draftsDiscard: 'Удалить',
  draftsDiscardTitle: (count) =>
    count === 1 ? 'Удалить черновик, который не открывается?' : 'Удалить черновики, которые не открываются?',
  draftsDiscardText: 'Набранное в них вернуть нельзя. Сохранённые записи останутся как есть.',
  due: (count) =>
    `${count} ${pluralRu(count, { one: 'напоминание', few: 'напоминания', many: 'напоминаний' })}`,
  appointments: 'Приёмы сегодня',
  reasons: {
    sessionOpen: 'Сеанс не подписан',
    reactionToCheck: 'Проверить реакцию',
    screeningOpen: 'Скрининг без решения',
    deferralEnded: 'Отвод закончился: нужен новый скрининг',
    labsLapse: 'Истекает срок анализов',
    appointmentUndecided: 'Приём прошёл: состоялся?',
    courseNextPossible: 'Курс: возможен следующий сеанс',
    reviewDue: 'Контрольный осмотр по курсу',
    nextSessionPossible: 'Интервал прошёл',
    photosMissing: 'Нет фото последнего сеанса',
  },
  on: {
    sessionOpen: (date) => `начат ${date}`,
    reactionToCheck: (date) => `сеанс ${date}`,
    screeningOpen: (date) => `начат ${date}`,
    deferralEnded: (date) => `с ${date}`,
    labsLapse: (date) => `последний день ${date}`,
    appointmentUndecided: (date) => `приём ${date}`,
    courseNextPossible: (date) => `с ${date}`,
    reviewDue: (date) => `с ${date}`,
    nextSessionPossible: (date) => `с ${date}`,
    photosMissing: (date) => `сеанс ${date}`,
  },
};
