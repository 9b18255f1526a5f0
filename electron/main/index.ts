import './start/globalCrypto';
import { startApp } from './start/startApp';

startApp();
