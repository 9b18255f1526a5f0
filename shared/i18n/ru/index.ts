import { common } from './common';
import { errors } from './errors';
import { gate } from './gate';
import { shell } from './shell';
import { settings } from './settings';
import { today } from './today';
import { patients } from './patients';
import { chart } from './chart';
import { screening } from './screening';
import { session } from './session';
import { course } from './course';
import { appointment } from './appointment';
import { labs } from './labs';
import { documents } from './documents';
import { photos } from './photos';
import { domain } from './domain';
import { menu } from './menu';
import { protocols } from './protocols';
import { protocolWords } from './protocolWords';

export const ru = {
  common,
  errors,
  gate,
  shell,
  settings,
  today,
  patients,
  chart,
  screening,
  session,
  course,
  appointment,
  labs,
  documents,
  photos,
  domain,
  menu,
  protocols,
  protocolWords,
};
