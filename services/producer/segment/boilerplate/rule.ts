/** What a boilerplate rule is: a name, the role it gives to a line, the shape of the line, and examples. */
import type { Role } from '../dump.js';

export interface BoilerplateRule {
  readonly name: string;
  /** One line for people. */
  readonly says: string;
  readonly role: Exclude<Role, 'text' | 'blank'>;
  /** Anchored at the start, without groups that capture; matched against the trimmed line, case ignored. */
  readonly shape: string;
  /** A notice or a caption: lines of it may be as long as paragraphs. */
  readonly long?: true;
  readonly examples: readonly string[];
}
