#!/usr/bin/env node
// Runs every tier of tests that this machine can run: node test/run.mjs [TIER ...]
// Says which tier was left out and why; with CI=true a tier left out is a failure. Last line: "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'picketwire-test-'));
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const jestBin = join(root, 'node_modules/jest/bin/jest.js');

/** A tier that hangs is a failure: milliseconds after which it is ended. */
const LONGEST = 25 * 60_000;

/** A tier is a check that passes or fails as one, or a set of jest tests; `missing` says why this machine cannot run it. */
const tiers = [
  { name: 'types', check: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'lint', check: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', check: ['npm', 'run', '--silent', 'build'] },
  { name: 'unit', jest: 'services/' },
  { name: 'contract', jest: 'test/contract/' },
  { name: 'reading', jest: 'test/reading/' },
  { name: 'integration', jest: 'test/integration/' },
  { name: 'simulation', jest: 'test/simulation/' },
  {
    name: 'servers', jest: 'test/servers/', config: 'jest.servers.config.js',
    // The image of its reaper cannot be had everywhere; the tear-down stops the containers.
    env: { TESTCONTAINERS_RYUK_DISABLED: 'true' },
    missing: () => (hasEngine() ? null : 'no Docker engine answers (docker info)'),
  },
  {
    name: 'fuzz', jest: 'test/fuzz/',
    missing: () => (runs(process.env.SCHEMATHESIS ?? 'schemathesis') ? null : 'schemathesis is not installed (pip install schemathesis; SCHEMATHESIS names it where it is not on the path)'),
  },
  { name: 'browser', jest: 'test/browser/', missing: () => (existsSync(chromium) ? null : `no Chromium at ${chromium} (apt-get install chromium, or name one in CHROMIUM)`) },
  { name: 'e2e', jest: 'test/e2e/', missing: () => (process.platform === 'win32' ? 'signals and terminals of a POSIX system are needed' : null) },
];

/** True of a command that is there. */
function runs(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** Kafka and Redis themselves run in containers. */
function hasEngine() {
  return spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !tiers.some(tier => tier.name === name));
if (unknown.length > 0) {
  console.error(`unknown tier ${unknown.join(', ')}; tiers are: ${tiers.map(tier => tier.name).join(', ')}`);
  process.exit(2);
}

const sum = { passed: 0, failed: 0, skipped: 0 };
const leftOut = [];

function run(command, args, env) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, timeout: LONGEST, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(1));
    child.on('exit', code => resolve(code ?? 1));
  });
}

async function runCheck(tier) {
  const ok = (await run(tier.check[0], tier.check.slice(1), {})) === 0;
  sum[ok ? 'passed' : 'failed']++;
  console.log(`${tier.name}: ${ok ? 'passed' : 'FAILED'}`);
}

async function runJest(tier) {
  const report = join(scratch, `${tier.name}.json`);
  const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim();
  const code = await run(process.execPath, [jestBin, '--config', join(root, tier.config ?? 'jest.config.js'), '--json', `--outputFile=${report}`, '--testPathPatterns', `^${root}${tier.jest}`], { NODE_OPTIONS: nodeOptions, ...tier.env });
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log(`${tier.name}: FAILED, jest ended with ${code} and no report`);
    sum.failed++;
    return;
  }
  const brokenFiles = result.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length;
  sum.passed += result.numPassedTests;
  sum.failed += result.numFailedTests + brokenFiles;
  sum.skipped += result.numPendingTests;
  if (result.numTotalTests === 0) sum.failed++;
  console.log(`${tier.name}: ${result.numPassedTests} passed, ${result.numFailedTests + brokenFiles} failed, ${result.numPendingTests} skipped`);
  for (const test of result.testResults.flatMap(file => file.assertionResults)) {
    // What an adapter declares not to promise is no test that this machine lacks something for.
    if (test.status === 'pending' && !test.fullName.includes('not promised:')) leftOut.push(`${tier.name}: ${test.fullName}`);
  }
}

for (const tier of tiers) {
  if (asked.length > 0 && !asked.includes(tier.name)) continue;
  const reason = tier.missing?.() ?? null;
  if (reason) leftOut.push(`${tier.name}: ${reason}`);
  else if (tier.check) await runCheck(tier);
  else await runJest(tier);
}
rmSync(scratch, { recursive: true, force: true });

for (const line of leftOut) console.log(`left out: ${line}`);
if (process.env.CI === 'true') sum.failed += leftOut.length;
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;
