// Validates an AsyncAPI document, the schemas that it refers to included, and says what is in it.
// usage: node check.js DOCUMENT
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Parser } from '@asyncapi/parser';

const file = resolve(process.argv[2]);
const { document, diagnostics } = await new Parser().parse(await readFile(file, 'utf8'), { source: file });

// Severity 0 is an error, 1 a warning; the rest is advice.
const faults = diagnostics.filter((found) => found.severity <= 1);
for (const fault of faults) {
  const line = fault.range.start.line + 1;
  console.error(`${fault.source ?? file}:${line} ${fault.code} ${fault.path.join('.')}: ${fault.message}`);
}
if (faults.length > 0 || !document) {
  process.exit(1);
}
for (const channel of document.allChannels()) {
  console.log(`channel ${channel.address()} messages ${channel.messages().all().map((m) => m.name()).join(',')}`);
}
for (const operation of document.allOperations()) {
  console.log(`operation ${operation.id()} ${operation.action()}`);
}
