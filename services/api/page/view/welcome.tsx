/** What stands where there is no blog yet. */
import type { Scene } from '../data/scene.js';

export function Welcome({ blogs, link }: Pick<Scene, 'blogs' | 'link'>) {
  if (link.state === 'lost' || blogs === null || blogs.length > 0) return <main class="alone"><h1>{link.state === 'lost' ? 'Picketwire does not answer' : 'One moment'}</h1></main>;
  return (
    <main class="alone">
      <h1>No live blog yet</h1>
      <p>As soon as one is read, its figures stand here. In a terminal:</p>
      <pre><code>npx picketwire replay seeds --speed 60</code></pre>
    </main>
  );
}
