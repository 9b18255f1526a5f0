import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { appHost, appScheme } from './origin';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/**
 * Answers app:// from a list made once: what is not on it does not exist, so no spelling of a path leads out of the
 * folder. Every answer, a refusal too, carries the headers.
 */
export function serveAppFiles(folder: string, headers: Readonly<Record<string, string>>) {
  const files = new Map(
    filesBelow(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  );
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = files.get(url.pathname);
    const own = url.protocol === `${appScheme}:` && url.host === appHost;
    if (!own || path === undefined || request.method !== 'GET')
      return new Response(null, { status: 404, headers });
    const type = types[extname(path)] ?? 'application/octet-stream';
    return new Response(await readFile(path), {
      headers: { ...headers, 'Content-Type': type, 'Cache-Control': 'no-store' },
    });
  };
}
