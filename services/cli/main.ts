#!/usr/bin/env node
/** The picketwire command: reads the command line, runs one command, ends with its exit code. */
import { CommanderError } from 'commander';
import { asFailure } from './failure.js';
import { safeLines } from './output/safe.js';
import { program } from './program.js';

async function main(): Promise<number> {
  let code = 0;
  try {
    await program(exit => { code = exit; }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const failure = asFailure(error);
    process.stderr.write(`picketwire: ${safeLines(failure.message)}\n`);
    return failure.code;
  }
  return code;
}

// Ends whatever may still be open (a worker, a timer): a process that is done must not hang.
process.exit(await main());
