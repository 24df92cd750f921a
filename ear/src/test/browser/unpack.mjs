// Unpacks the browser of the npm package into a folder: node unpack.mjs FOLDER
// The package brings its own libraries and fonts, so that nothing has to be installed.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-fs';

const target = path.resolve(process.argv[2]);
const packed = (name) => path.join('node_modules/@sparticuz/chromium/bin', name);
const bytes = (name) => zlib.brotliDecompressSync(fs.readFileSync(packed(name)));

const folder = target + '.new';
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
  await pipeline(Readable.from([bytes(archive)]), tar.extract(folder));
}
fs.writeFileSync(
  path.join(folder, 'fonts.conf'),
  `<?xml version="1.0"?>
<fontconfig><dir>${path.join(target, 'fonts')}</dir><cachedir>${path.join(target, 'font-cache')}</cachedir></fontconfig>
`
);
fs.writeFileSync(path.join(folder, 'chromium'), bytes('chromium.br'), { mode: 0o755 });
fs.rmSync(target, { recursive: true, force: true });
fs.renameSync(folder, target);
