/** A process that holds a lease until it is killed: `hold-lease.js FOLDER NAME`. Prints `held`. */
import { openEmbedded } from '../../services/kernel/embedded/open.js';

const [folder = '', name = ''] = process.argv.slice(2);
await openEmbedded(folder).leases.acquire(name);
process.stdout.write('held\n');
setInterval(() => undefined, 1_000);
