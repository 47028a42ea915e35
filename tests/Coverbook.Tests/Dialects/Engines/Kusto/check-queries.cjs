// Reads questions, one JSON object on a line: { query, tables: [{ name, schema }] }. Answers each by a line with a JSON array of what
// Microsoft's own parser and binder say: { severity, code, message, start }.
'use strict';
const folder = '@kusto/language-service-next/';
const { createRequire } = require('node:module');
const load = createRequire(process.cwd() + '/');
load(folder + 'bridge.min.js');
load(folder + 'Kusto.Language.Bridge.min.js');
const { Language } = globalThis.Kusto;

const scopes = new Map();

function scopeOf(tables) {
  const key = JSON.stringify(tables);
  if (!scopes.has(key)) {
    const symbols = tables.map(({ name, schema }) => new Language.Symbols.TableSymbol.$ctor7(name, schema, null));
    const database = new Language.Symbols.DatabaseSymbol.$ctor1('Tests', symbols);
    scopes.set(key, Language.GlobalState.Default.WithDatabase(database));
  }
  return scopes.get(key);
}

function answer({ query, tables }) {
  const found = Language.KustoCode.ParseAndAnalyze(query, scopeOf(tables)).GetDiagnostics();
  return Array.from({ length: found.Count }, (_, index) => found.getItem(index))
    .map(each => ({ severity: each.Severity, code: each.Code, message: each.Message, start: each.Start }));
}

const lines = require('node:fs').readFileSync(0, 'utf8').split('\n').filter(line => line !== '');
process.stdout.write(lines.map(line => JSON.stringify(answer(JSON.parse(line))) + '\n').join(''));
