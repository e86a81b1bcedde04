/**
 * Speakers of quotations in news articles: the dev split of PolNeAR (github.com/networkdynamics/PolNeAR), which is not part of this project.
 * `POLNEAR=FOLDER npm run bench -- polnear`; FOLDER holds `data/dev/text` and `data/dev/attributions`.
 *
 * Counted is each attribution that has a source and, in its content, something between double quotation marks. The longest quote that was read
 * within the content stands for it. Its speaker is right when the head of the one name or description ("Lark" of "Mayor Ada Lark of Leith",
 * "spokesman" of "a spokesman for the union") is a word of the other. A source that is a pronoun is counted apart: the corpus does not say whom it means.
 */
import { articlesOf } from './polnear/articles.js';
import { isPronoun, judge, type Judged } from './polnear/speakers.js';

const folder = process.env['POLNEAR'];
if (folder) report(articlesOf(folder, process.argv[2] ?? 'dev').flatMap(judge));
else console.log('left out: POLNEAR does not say in which folder the corpus is');

function report(all: readonly Judged[]): void {
  const named = all.filter(({ source }) => !isPronoun(source));
  const pronouns = all.filter(({ source }) => isPronoun(source));
  console.log(`  attributions with quotation marks whose source is no pronoun: ${named.length}`);
  console.log(`    ${share(named, ({ right }) => right)} with the right speaker, ${share(named, ({ read }) => read !== null)} found`);
  const whole = named.filter(({ content }) => /^["“]/.test(content));
  console.log(`    of those whose content begins with a mark, ${whole.length}: ${share(whole, ({ right }) => right)} with the right speaker`);
  console.log(`  whose source is a pronoun: ${pronouns.length}, ${share(pronouns, ({ read }) => read !== null && read.speaker !== null)} with a speaker, right or not`);
}

function share(of: readonly Judged[], is: (judged: Judged) => boolean): string {
  return (of.filter(is).length / Math.max(1, of.length)).toFixed(3);
}
