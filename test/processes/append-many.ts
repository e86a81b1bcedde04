/** Appends COUNT records to a log that others append to as well: `append-many.js FOLDER NAME COUNT`. */
import { openEmbedded } from '../../services/kernel/embedded/open.js';

const [folder = '', name = '', count = '0'] = process.argv.slice(2);
const { log, close } = openEmbedded(folder);
for (let n = 0; n < Number(count); n++) await log.append([{ key: `blog${n % 5}`, value: Buffer.from(`${name} ${n} ${'x'.repeat(20_000)}`) }]);
await close();
