/** The views as streams show them: each row with the paths that lead to where it was said. */
import type { AnyView } from '../../kernel/store/rows-of.js';
import { STREAMED, type Streamed } from '../schema/stream.js';
import { withHrefs } from './href.js';
import { SHOWN } from './views.js';

export const LINKED = Object.fromEntries(STREAMED.map((name) => [name, linked(SHOWN[name])])) as Readonly<Record<Streamed, AnyView>>;

function linked(view: AnyView): AnyView {
  return {
    ...view,
    present(row) {
      const presented = view.present(row) as { readonly blog: string } | null;
      return presented === null ? null : withHrefs(presented);
    },
  };
}
