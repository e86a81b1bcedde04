/** Parameters of requests. Unknown ones are refused: what is misspelt would narrow nothing. */
import Type, { type TProperties } from 'typebox';

/** Rows in an answer where not said, and at most. */
export const LIMIT = { usual: 100, most: 500 };

const name = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 200, description }));
const words = <W extends string>(description: string, ...all: W[]) => Type.Optional(Type.Enum(all, { description }));

export const blog = Type.String({ minLength: 1, maxLength: 200, description: 'Id of a blog.' });

export const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: LIMIT.most, default: LIMIT.usual, description: 'Rows in an answer at most.' }));

export const paging = {
  limit,
  page: Type.Optional(Type.String({ minLength: 1, maxLength: 2000, description: '`next` of the answer before.' })),
};

export const unit = words('Only figures of this unit.', 'percent', 'count');
export const period = words('Only figures of this period.', 'current', 'earlier', 'cumulative');
export const status = words('Only what is said to be so, or to be expected.', 'actual', 'expected');
export const measure = words('Only figures that count this.', 'working', 'striking', 'picket', 'picket-lines', 'ballot-turnout', 'ballot-yes');
export const outcome = words('Only what was cancelled, postponed or closed.', 'cancelled', 'postponed', 'closed');
export const kind = words('Only quotes of this kind.', 'direct', 'fragment', 'block', 'message');
export const where = name('Only figures about this place, named as a whole, in any case.');
export const source = name('Only figures of which this source says something, named as a whole, in any case.');
export const what = name('Only tallies of this thing, singular ("elective operation").');
export const speaker = name('Only quotes whose speaker or role has this in it, in any case.');

/** Nothing but these. */
export const only = <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false });
