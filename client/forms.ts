import { workForTheForm } from './proof-of-work.js';

const asked = document.querySelector<HTMLInputElement>('[data-challenge]');
if (asked) workForTheForm(asked);
