import { render } from 'preact';
import { TopBar } from '../components/top-bar.js';

render(<TopBar home="/groups" />, document.getElementById('app')!);
