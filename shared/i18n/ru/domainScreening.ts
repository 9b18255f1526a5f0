import type { domainScreening as english } from '../en/domainScreening';
import type { Shape } from '../shape';

export const domainScreening: Shape<typeof english> = {
  labGroups: {
    cbc: 'ОАК',
    biochemistry: 'биохимия',
    hiv: 'ВИЧ',
    syphilis: 'сифилис',
    hepatitis: 'гепатиты',
    coagulation: 'коагулограмма',
    pregnancyTest: 'тест на беременность',
  },
  answers: {
    yes: 'Да',
    no: 'Нет',
    unknown: 'Неизвестно',
    declined: 'Отказ',
    notApplicable: 'Неприменимо',
    notAsked: 'Не спрошено',
  },
  decisions: {
    noFinding: 'Без замечаний',
    caution: 'С осторожностью',
    notBefore: (date) => `Не ранее ${date}`,
    doNotTreat: 'Не проводить',
  },
  labOutcomes: {
    acceptable: 'Приемлемо',
    notAcceptable: 'Неприемлемо',
    awaited: 'Ожидается',
  },
  labToDiscuss: 'Обсудить',
  entryModes: {
    live: 'Сейчас',
    afterwards: 'После визита',
    paper: 'С бумаги',
    otherClinic: 'Из другой клиники',
  },
};
