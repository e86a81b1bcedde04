/** Random posts of a random live page, before they are laid out. */
import fc from 'fast-check';

export interface Post {
  /** Minutes since midnight. */
  readonly at: number;
  readonly heading: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
}

const PLACES = ['Leith', 'the Harbour Road depot', 'Marle Bridge', 'St Anne’s', 'Northgate', 'platform 2', 'Ward 7', 'the ticket hall'];
const SUBJECTS = ['The gates', 'Forty crews', 'Two of the nine lines', 'Members of the union', 'Buses', 'The counters', 'Half the clinics', 'Those on the early shift'];
const ACTS = ['are shut', 'went out at six', 'have been told to wait', 'stood outside until 10am', 'will not open before 4.30pm', 'came back after 40 minutes', 'are off until Monday', 'cost £1,200 a day'];
const SAYERS = ['the union says', 'the company said', 'a spokesman told us', 'we are told', 'nobody here denies', 'Ms Okafor-Lind said'];
const HEADINGS = ['Gates shut at Leith', 'What we know so far', 'Talks off', 'Is it over?', 'Crews back by Monday', '‘We had no choice’', 'In pictures: the march', 'Number 12 bus runs', 'Unions reject 4% offer', 'Good morning', 'Ministers: talk first'];
const AUTHORS = ['Jo Bloggs', 'Ffion Maddox', 'Kwame Tennant-Oyelaran', 'Siân ap Rhys'];

const sentence = fc.tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...ACTS), fc.constantFrom(...PLACES), fc.constantFrom(...SAYERS))
  .map(([subject, act, place, sayer]) => `${subject} ${act} at ${place}, ${sayer}.`);
const paragraph = fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 3, arbitrary: fc.tuple(sentence, sentence).map(two => two.join(' ')) }, { weight: 1, arbitrary: sentence.map(words => `“${words}”`) });
const post = fc.record({ heading: fc.constantFrom(...HEADINGS), author: fc.constantFrom(...AUTHORS), paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }), step: fc.integer({ min: 2, max: 40 }) });

/** Four to fourteen posts of one day, oldest first. */
export const posts: fc.Arbitrary<readonly Post[]> = fc.tuple(fc.integer({ min: 5 * 60, max: 13 * 60 }), fc.array(post, { minLength: 4, maxLength: 14 })).map(([start, list]) => {
  let at = start;
  return list.map(({ step, ...rest }) => ({ ...rest, at: (at += step) }));
});
