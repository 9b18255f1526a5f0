// This Electron has no default_app.asar, so `electron FOLDER` would do nothing. This stands in for it.
'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = path.resolve(process.env['PLASMACHART_APP_DIR'] ?? named ?? '.');
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

// What Electron's own start-up code does for the app it finds; the methods are not in its typings.
const start = /** @type {{ setAppPath(path: string): void, setVersion(version: string): void }} */ (
  /** @type {unknown} */ (app)
);
start.setAppPath(folder);
start.setVersion(about.version);
app.setName(about.productName);
// A folder of its own: this old runtime must never open the data of the real one.
app.setPath('userData', path.join(app.getPath('appData'), `${about.productName} test runtime`));

require(path.join(folder, about.main));
