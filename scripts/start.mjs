/** `npm start`: installs and builds what is missing, then runs the server in this process, so that signals reach it. */
import { pathToFileURL } from 'node:url';
import { bundle, ensureBuilt } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

process.chdir(root);
ensureInstalled();
await ensureBuilt();
process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundle).href);
