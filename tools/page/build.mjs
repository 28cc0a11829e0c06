// Writes d3.js and LICENSE-d3.txt into the folder that is named, from what package-lock.json says: `node build.mjs FOLDER`.
// Byte by byte the same wherever it runs: no path, no time, and the modules in the order of their names.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
if (!folder) throw new Error('which folder? node build.mjs FOLDER');

const built = await build({
  absWorkingDir: here,
  entryPoints: ['entry.js'],
  bundle: true,
  minify: true,
  charset: 'ascii',
  format: 'iife',
  globalName: 'd3',
  legalComments: 'none',
  metafile: true,
  target: 'es2020',
  write: false,
});

// The packages of which something is in the bundle, each with its version and the text of its licence.
function packages() {
  const inputs = Object.values(built.metafile.outputs)[0].inputs;
  const used = Object.keys(inputs).filter(path => inputs[path].bytesInOutput > 0 && path.startsWith('node_modules/'));
  return [...new Set(used.map(path => path.split('/')[1]))].sort().map(name => {
    const root = join(here, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { name, version, license, text: readFileSync(join(root, 'LICENSE'), 'utf8').trim() };
  });
}

const found = packages();
const names = found.map(each => `${each.name} ${each.version}`);
const head = `/* Parts of d3 (${names.join(', ')}), bundled by tools/page; licences in LICENSE-d3.txt. */\n`;
const licences = found.map(each => `${each.name} ${each.version} (${each.license})\n\n${each.text}\n`);
writeFileSync(join(folder, 'd3.js'), head + built.outputFiles[0].text);
writeFileSync(
  join(folder, 'LICENSE-d3.txt'),
  `d3.js holds parts of these packages, under these licences.\n\n${licences.join(`\n${'-'.repeat(72)}\n\n`)}`,
);
console.log(`${names.length} packages: ${names.join(", ")}`);
