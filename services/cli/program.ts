/** The command line: commands, flags, help. What a command does is loaded only when it runs. */
import { Command } from 'commander';
import { EXIT_CODES, examples, notes } from './help.js';
import { safeLines } from './output/safe.js';
import * as values from './values.js';

const DATA = ['--data <folder>', 'folder of the embedded log and store (PICKETWIRE_DATA, else .picketwire)'] as const;
const JSON_FLAG = ['--json', 'one JSON object a line on standard output, and nothing else'] as const;
const BLOG = ['--blog <id>', 'only this blog', values.blogId] as const;
const DATE = ['--date <date>', 'date of a page that prints none, as in 2016-04-26', values.date] as const;
const SCOPE = ['--scope <place>', 'what a blog is about where an entry names no place, as in England'] as const;
const SPEED = 'N = 60 lets a minute of the day pass in a second; max waits for nothing';

/** `done` is told the exit code of the command that ran. Parsing rejects with CommanderError or PicketwireError. */
export function program(done: (code: number) => void): Command {
  const root = new Command('picketwire')
    .description('Live blogs in, running figures out: turnout, cancellations and quotes read from a live blog as it runs.')
    .version('0.1.0')
    .showSuggestionAfterError()
    .showHelpAfterError('"picketwire COMMAND --help" lists what a command takes.')
    .configureOutput({ outputError: (text, write) => write(safeLines(text.replace(/^error: /, 'picketwire: '))) })
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', examples(
      { run: 'picketwire up seeds --fresh --duration 2m', does: 'watch the project\'s own live blogs run, from the start' },
      { run: 'picketwire replay strike.txt --speed max', does: 'read a dump of a live blog into the log' },
      { run: 'picketwire query turnout --where England', does: 'ask for the figures that stand now' },
    ) + '\n' + EXIT_CODES);
  for (const add of [up, replay, query, watch, log, extract, service, token, topics, dlq, doctor]) add(root, done);
  return root;
}

type Add = (root: Command, done: (code: number) => void) => void;

const up: Add = (root, done) => {
  root.command('up').description('replay blogs, keep the three projections and show them, all in one process, until Ctrl-C')
    .argument('[path...]', 'dumps: files, folders, or - for standard input; none goes on with what the log holds')
    .option('--speed <n>', `speed of the feed: ${SPEED} (60)`, values.speed)
    .option('--duration <time>', 'fit the whole replay into this time instead, as in 2m', values.duration)
    .option('--fresh', 'show the feed from its start each time, in a folder of its own that is emptied first (.picketwire/demo)')
    .option(...BLOG_OF).option(...DATE).option(...SCOPE).option(...COMPLETE)
    .option('--port <port>', 'port of the page and the HTTP API (PORT, else 7400; 0 takes a free one)').option('--host <host>', 'their address (HOST, else 127.0.0.1: this machine alone)')
    .option(...DATA).option('--json', 'the changes as "watch --json" prints them')
    .addHelpText('after', examples(
      { run: 'picketwire up', does: 'show what the log holds, and what other commands add' },
      { run: 'picketwire up seeds --speed 600', does: 'ten hours of live blog in a minute' },
      { run: 'picketwire up strike.txt --date 2016-04-26 | tee figures.txt', does: 'plain lines in a pipe' },
    ) + '\n' + notes('On a terminal: Space pauses and resumes, q or Ctrl-C stops. Figures stay for "query" and "watch".'))
    .action(async (paths: string[], flags: object) => done(await (await import('./commands/up.js')).up(paths, flags)));
};

const BLOG_OF = ['--blog <id>', 'name of the blog (by default the file\'s name without its ending)', values.blogId] as const;
const COMPLETE = ['--complete', 'the dump is the whole blog: withdraw entries that it no longer has'] as const;

const replay: Add = (root, done) => {
  root.command('replay').description('append the entries of dumps to the log as a live feed, oldest first; what is already there is not appended again')
    .argument('<path...>', 'dumps: files, folders, or - for standard input')
    .option('--speed <n>', `speed of the feed: ${SPEED} (max)`, values.speed)
    .option('--duration <time>', 'fit the whole replay into this time instead, as in 2m', values.duration)
    .option(...BLOG_OF).option(...DATE).option(...SCOPE).option(...COMPLETE).option(...DATA).option(...JSON_FLAG)
    .addHelpText('after', examples(
      { run: 'picketwire replay seeds --speed 60', does: 'a minute of the day passes in a second' },
      { run: 'picketwire replay later.txt --blog strike-26-april', does: 'a later dump: appends what is new or changed' },
      { run: 'pbpaste | picketwire replay - --blog today --date 2016-04-26', does: 'a page from the clipboard' },
    ) + '\n' + notes('Space pauses and resumes on a terminal. Ctrl-C stops; the same command goes on where it was.'))
    .action(async (paths: string[], flags: object) => done(await (await import('./commands/replay.js')).replay(paths, flags)));
};

const query: Add = (root, done) => {
  root.command('query').description('what the projections say now')
    .argument('<view>', values.QUERIES.join(', '), values.query)
    .option(...BLOG).option('--where <place>', 'only figures about this place, in any case').option('--speaker <name>', 'only quotes of this speaker; a part of the name will do')
    .option('--limit <n>', 'at most this many rows', values.limit)
    .option('--explain', 'of each row its words in their sentence, the post, and the rule that read it')
    .option(...DATA).option(...JSON_FLAG)
    .addHelpText('after', examples(
      { run: 'picketwire query blogs', does: 'which blogs there are' },
      { run: 'picketwire query turnout --where England', does: 'figures about a place' },
      { run: 'picketwire query quotes --speaker "health secretary" --limit 5', does: 'the latest five of a speaker' },
      { run: 'picketwire query cancellations --json | jq .value', does: 'rows for a script' },
      { run: 'picketwire query turnout --where England --explain', does: 'where the figures come from' },
    ))
    .action(async (view: values.Query, flags: object) => done(await (await import('./commands/query.js')).query(view, flags)));
};

const watch: Add = (root, done) => {
  root.command('watch').description('the current rows, then every change as it comes, each with its cursor')
    .argument('[view]', `${values.VIEWS.join(', ')}; all three when left out`, values.view)
    .option(...BLOG).option('--after <cursor>', 'go on after this cursor: every change since, once')
    .option('--url <url>', 'follow the HTTP API of a server, as in http://127.0.0.1:7400', values.serverUrl).option('--token <token>', 'with --url: the token, where the server asks for one (PICKETWIRE_TOKEN, which lists of processes do not show)')
    .option(...DATA).option(...JSON_FLAG)
    .addHelpText('after', examples(
      { run: 'picketwire watch turnout', does: 'follow the turnout figures' },
      { run: 'picketwire watch turnout --after 0:118-1 --json', does: 'go on after the last line that was seen' },
      { run: 'picketwire watch --url http://127.0.0.1:7400', does: 'follow "picketwire up" of another terminal or machine' },
    ) + '\n' + notes('A cursor belongs to its view. A cursor that the store no longer reaches gives a "reset" and a fresh snapshot.'))
    .action(async (view: values.View | undefined, { url, ...flags }: { readonly url?: string }) => done(url === undefined
      ? await (await import('./commands/watch.js')).watch(view ?? null, flags)
      : await (await import('./commands/watch-server.js')).watchServer(url, view ?? null, flags)));
};

const log: Add = (root, done) => {
  root.command('log').description('the events of the log, decoded')
    .option(...BLOG).option('--follow', 'wait for more at the end').option(...DATA).option(...JSON_FLAG)
    .addHelpText('after', examples(
      { run: 'picketwire log --blog strike-26-april', does: 'the events of a blog' },
      { run: 'picketwire log --follow --json | jq .entry.headline', does: 'headlines as they come' },
    ))
    .action(async (flags: object) => done(await (await import('./commands/log.js')).log(flags)));
};

const extract: Add = (root, done) => {
  root.command('extract').description('read dumps without a log or store: their entries and claims as JSON')
    .argument('<file...>', 'dumps: files, or - for standard input')
    .option(...DATE).option(...SCOPE).option('--explain', 'say how the page was cut, what was dropped, and of each claim its words, its rule and what was passed over').option('--json', 'one line a file, with its "file"; of an explanation one line a thing')
    .addHelpText('after', examples(
      { run: 'picketwire extract strike.txt --date 2016-04-26', does: 'one JSON object' },
      { run: 'picketwire extract --json *.txt | jq .turnout', does: 'one line a file' },
      { run: 'picketwire extract strike.txt --explain', does: 'why it was read so, for people' },
    ))
    .action(async (files: string[], flags: object) => done(await (await import('./commands/extract.js')).extract(files, flags)));
};

const service: Add = (root, done) => {
  root.command('service').description('run one service in this process until a signal')
    .argument('<name>', values.SERVICES.join(', '), values.service)
    .argument('[path...]', 'of producer: dumps to replay')
    .option('--speed <n>', `of producer: ${SPEED} (max)`, values.speed)
    .option(...BLOG_OF).option(...DATE).option(...SCOPE).option(...COMPLETE)
    .option('--port <port>', 'port of healthz, readyz and metrics, and of api all the rest (PORT, else a free one, of api 7400)').option('--host <host>', 'their address (HOST, else 127.0.0.1)')
    .option('--log-level <level>', 'how much to log (LOG_LEVEL, else info)').option(...DATA)
    .addHelpText('after', examples(
      { run: 'picketwire service turnout', does: 'keep the turnout figures' },
      { run: 'picketwire service producer seeds --speed 60', does: 'replay, and nothing else' },
      { run: 'picketwire service api --port 7400', does: 'answer HTTP, and keep the entries' },
    ) + '\n' + notes('Logs are JSON lines on standard error. SIGTERM stops cleanly.'))
    .action(async (name: values.ServiceName, paths: string[], flags: object) => done(await (await import('./commands/service.js')).service(name, paths, flags)));
};

const token: Add = (root, done) => {
  root.command('token').description('make a token for the HTTP API, and its hash for PICKETWIRE_TOKENS; neither is kept here')
    .option(...JSON_FLAG)
    .addHelpText('after', examples({ run: 'picketwire token', does: 'give the token to who asks, the hash to the server' }))
    .action(async (flags: object) => done(await (await import('./commands/token.js')).token(flags)));
};

const topics: Add = (root, done) => {
  root.command('topics').description('make the Kafka topics as configured (KAFKA_PARTITIONS, KAFKA_RETENTION_DAYS, KAFKA_REPLICATION), or check those that are there')
    .option(...JSON_FLAG)
    .addHelpText('after', examples({ run: 'KAFKA_PARTITIONS=32 picketwire topics', does: 'once, before anything else runs on Kafka' }))
    .action(async (flags: object) => done(await (await import('./commands/topics.js')).topics(flags)));
};

const dlq: Add = (root, done) => {
  const command = root.command('dlq').description('dead letters: events that a service could not read or fold');
  command.command('list').description('which there are, oldest first').option('--all', 'those too that were replayed').option(...DATA).option(...JSON_FLAG)
    .action(async (flags: object) => done(await (await import('./commands/dlq.js')).dlqList(flags)));
  command.command('show').description('all of one').argument('<id>', 'as "dlq list" gives it, as in 0:17').option(...DATA).option(...JSON_FLAG)
    .action(async (id: string, flags: object) => done(await (await import('./commands/dlq.js')).dlqShow(id, flags)));
  command.command('replay').description('append their events to the log again, once what stood in their way is gone').argument('[id...]', 'which; all when left out').option(...DATA).option(...JSON_FLAG)
    .action(async (ids: string[], flags: object) => done(await (await import('./commands/dlq.js')).dlqReplay(ids, flags)));
};

const doctor: Add = (root, done) => {
  root.command('doctor').description('what is configured, reachable, behind or wrong, and what to do; exit code 1 when something is wrong')
    .option(...DATA).option(...JSON_FLAG)
    .addHelpText('after', examples(
      { run: 'picketwire doctor', does: 'look at the data folder and the configuration' },
      { run: 'picketwire doctor --json | jq \'select(.state != "ok")\'', does: 'only what is not in order' },
    ))
    .action(async (flags: object) => done(await (await import('./commands/doctor.js')).doctor(flags)));
};
