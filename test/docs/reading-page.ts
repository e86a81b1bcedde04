/** docs/reading.md, made of what the rules say of themselves. */
import { RULES as CANCELLATIONS } from '../../services/cancellations/extract/rules.js';
import { FORMS } from '../../services/cli/explain/readers.js';
import { LOOK_ALIKES } from '../../services/kernel/reading/look-alikes.js';
import { SPEAKER_RULES_SAY } from '../../services/kernel/reading/speakers/says.js';
import { SPEAKER_RULES } from '../../services/kernel/reading/speakers/speaker-of.js';
import { BOILERPLATE } from '../../services/producer/segment/boilerplate/boilerplate.js';
import { LAYOUTS_SAY } from '../../services/producer/segment/layouts/says.js';
import { RULES as TURNOUT } from '../../services/turnout/extract/rules.js';

/** Markdown; ends with a line break. */
export function readingPage(): string {
  return `${[HEAD, layouts(), dropped(), lookAlikes(), figures('Turnout', TURNOUT), figures('Cancellations', CANCELLATIONS), quotes()].join('\n\n')}\n`;
}

const HEAD = `# How a page is read

Made by \`npm run docs:reading\` from the rules themselves; a test holds it to them. The examples of rules are those that the rules' own tests run.
\`picketwire extract FILE --explain\` says of a page which of these were at work, \`picketwire query turnout --explain\` of a stored figure.`;

function layouts(): string {
  const rows = Object.entries(LAYOUTS_SAY).map(([name, [says, example]]) => [`\`${name}\``, says, code(example)]);
  return `## Layouts\n\nThe first that a page has, in the order that times go before numbers, and both before what is only left over.\n\n${table(['layout', 'what it is', 'a post begins with'], rows)}`;
}

function dropped(): string {
  const rows = BOILERPLATE.map(({ name, says, examples }) => [`\`${name}\``, says, code(examples[0] ?? '')]);
  return `## What is dropped\n\nLines that are never part of a post.\n\n${table(['rule', 'what it drops', 'as in'], rows)}`;
}

function lookAlikes(): string {
  const rows = LOOK_ALIKES.map(({ name, says }) => [`\`${name}\``, says]);
  return `## Numbers that count nothing\n\n${table(['kind', 'what it is'], rows)}`;
}

interface FigureRule { readonly name: string; readonly says: string; readonly examples: readonly (readonly [string, ...string[]])[] }

function figures(title: string, rules: readonly FigureRule[]): string {
  return [`## ${title}`, 'In the order in which they are asked. Behind the arrow stands what the text gives.', ...rules.map(figureRule)].join('\n\n');
}

function figureRule({ name, says, examples }: FigureRule): string {
  return [`### ${name}`, says, examples.map(([text, ...gives]) => `- ${plain(text)} → ${gives.length === 0 ? 'nothing' : gives.map(code).join(', ')}`).join('\n')].join('\n\n');
}

function quotes(): string {
  const forms = table(['form', 'the words stand'], Object.entries(FORMS).map(([name, says]) => [`\`${name}\``, says]));
  const speakers = Object.entries(SPEAKER_RULES_SAY).map(([name, says]) => {
    const examples = SPEAKER_RULES.find(rule => rule.name === name)?.examples ?? [];
    return [`### ${name}`, says, ...(examples.length === 0 ? [] : [examples.map(([text, who]) => `- ${plain(text)} → ${code(who)}`).join('\n')])].join('\n\n');
  });
  return [`## Quotes`, 'A quote\'s rule names its form and how its speaker was found: `marked/verb-after`.', forms, ...speakers].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '\'').replaceAll('\n', ' / ')}\``;
}

/** What Markdown would take for a mark is shown as it stands. */
function plain(text: string): string {
  return text.replaceAll('\n', ' / ').replace(/[\\*_<>[\]`]/g, '\\$&');
}
