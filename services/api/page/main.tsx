/** Entry of the page: a desk that follows one blog, drawn into `#app`. */
import { render } from 'preact';
import './style/app.css';
import { interim } from './data/interim-client.js';
import { Desk } from './data/desk.js';
import { App } from './view/app.js';

const desk = new Desk(interim(), new URL(location.href).searchParams.get('blog'));
const root = document.getElementById('app')!;
root.replaceChildren();
render(<App desk={desk} onToken={() => undefined} />, root);
void desk.run(new AbortController().signal);
