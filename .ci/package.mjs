// Makes the package, designator.vsix. Its README carries its pictures in itself: the editor shows the README of an installed
// extension without a network, and knows no folder that relative addresses could be meant for.
//
//     npm run package [-- --out FILE]
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const named = process.argv.indexOf('--out');
const out = named < 0 ? 'designator.vsix' : process.argv[named + 1];
const readme = join(root, 'dist', 'README.md');
const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');

writeFileSync(readme, withPictures(readFileSync(join(root, 'README.md'), 'utf8')));
try {
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const args = [vsce, 'package', ...options, '--readme-path', relative(root, readme), '--out', out];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
} finally {
  rmSync(readme);
}

/** Each picture once, in its light colours: both would make the package too heavy. */
function withPictures(text) {
  return text.replace(/<picture>[\s\S]*?(<img [^>]+>)\s*<\/picture>/g, (_, image) =>
    image.replace(/ src="([^"]+)"/, (_, path) => {
      const picture = readFileSync(join(root, path)).toString('base64');
      return ` src="data:image/png;base64,${picture}"`;
    }),
  );
}
