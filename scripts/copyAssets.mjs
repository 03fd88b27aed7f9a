// What the pages need beside the compiled code: our own files, and GraphiQL with React from their packages.
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const target = 'dist/src/server/assets';
const packageFile = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

mkdirSync(target, { recursive: true });
cpSync('src/server/assets', target, { recursive: true });
cpSync(packageFile('react', 'umd/react.production.min.js'), path.join(target, 'react.js'));
cpSync(packageFile('react-dom', 'umd/react-dom.production.min.js'), path.join(target, 'react-dom.js'));
cpSync(packageFile('graphiql', 'graphiql.min.js'), path.join(target, 'graphiql.js'));
cpSync(packageFile('graphiql', 'graphiql.min.css'), path.join(target, 'graphiql.css'));
