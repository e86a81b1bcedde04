/** One seed for all random tests, printed by fast-check with a failure: FC_SEED=N runs them with another. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['FC_SEED'] ?? 20_161_126) });
