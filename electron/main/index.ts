import { startApp } from './start/startApp';

startApp();
