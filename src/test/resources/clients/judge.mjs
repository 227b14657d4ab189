// Judges an AsyncAPI and an OpenAPI document by the tools of others, and writes what is wrong with them.
//
//   node judge.mjs ASYNCAPI OPENAPI

import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';
import { createConfig, lint } from '@redocly/openapi-core';

const [asyncapi, openapi] = process.argv.slice(2);
const { diagnostics } = await new Parser().parse(await readFile(asyncapi, 'utf8'));
for (const { path, message } of diagnostics) console.log(`AsyncAPI: ${path.join('/')}: ${message}`);
const config = await createConfig({ extends: ['recommended'] });
for (const { ruleId, message, location } of await lint({ ref: openapi, config })) {
  console.log(`OpenAPI: ${location[0]?.pointer}: ${message} (${ruleId})`);
}
