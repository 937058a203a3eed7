/** The styles of the plain pages, sent with each so that one answer is a whole page. Light, dark, and on paper. */
export const STYLES = `
:root{color-scheme:light dark;--page:#faf6ef;--surface:#fffdf9;--sunken:#f2ebe0;--line:#e1d7c8;--line-strong:#857868;
--ink:#2a2521;--ink-2:#5c5249;--link:#1c5a52;--action:#1f5f56;--on-action:#fffdf9;--tint:#e3ede8;--tint-line:#b5cec5;
--help:#f3b644;--on-help:#2b2107;--urgent:#312d4d;--on-urgent:#fbf5ea;--on-urgent-2:#d6d0e4;
--note:#734c06;--note-tint:#fbf0d6;--note-line:#e3c98c;--focus:#1b1a3d}
@media (prefers-color-scheme:dark){:root{--page:#171412;--surface:#201c19;--sunken:#110f0d;--line:#38312b;
--line-strong:#8d8072;--ink:#ece3d6;--ink-2:#b9ad9e;--link:#97d0c2;--action:#2d6e63;--on-action:#f8f2e8;--tint:#1d302c;
--tint-line:#36564e;--help:#dca545;--on-help:#241b05;--urgent:#2d2948;--on-urgent:#f4ecde;--on-urgent-2:#c6bfd8;
--note:#ecc67c;--note-tint:#2e2513;--note-line:#5d4a22;--focus:#f6ead6}}
@media (prefers-contrast:more){:root{--line:var(--line-strong);--ink-2:var(--ink)}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);overflow-wrap:anywhere;
font:400 1.0625rem/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
h1,h2{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;font-weight:600;
line-height:1.22;text-wrap:balance}
h1{font-size:1.9375rem}h2{font-size:1.4375rem;margin-top:2.25rem}h3{font-size:1.0625rem;line-height:1.35}
p,ul,ol{margin-top:.85rem}ul,ol{padding-inline-start:1.3em}li{margin-top:.35rem}
a{color:var(--link);text-underline-offset:.17em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:6px}
.skip{position:absolute;inset-inline-start:-999rem}.skip:focus{position:static;display:block;padding:.75rem 1rem}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:.5rem;padding:.5rem 1rem;
border-bottom:1px solid var(--line);background:var(--page)}
.top .brand{margin-inline-end:auto;font:600 1.3125rem/1 Georgia,serif;color:var(--ink);text-decoration:none;
min-height:2.75rem;display:inline-flex;align-items:center}
main{max-width:46rem;margin-inline:auto;padding:1.25rem 1rem 2.5rem}
.btn{display:inline-flex;align-items:center;justify-content:center;min-height:2.75rem;padding:.5rem 1.1rem;
border:1.5px solid var(--line-strong);border-radius:12px;background:var(--surface);color:var(--ink);font:inherit;
font-weight:600;line-height:1.2;text-decoration:none;text-align:center;cursor:pointer}
.btn--help{background:var(--help);border-color:var(--help);color:var(--on-help)}
.btn--action{background:var(--action);border-color:var(--action);color:var(--on-action)}
.btn--soft{background:var(--tint);border-color:var(--tint-line);color:var(--link)}
.top .btn{border-radius:999px}
.wide{width:100%;margin-top:.8rem}
.muted{color:var(--ink-2)}.small{font-size:.9375rem}
.lede{font-size:1.1875rem;color:var(--ink-2);line-height:1.5}
.card{margin-top:1.5rem;padding:1.1rem;border-radius:18px;border:1.5px solid var(--tint-line);background:var(--surface)}
.card h2{margin-top:0}.card h3{margin-top:1.1rem}
.urgent{--focus:var(--on-urgent);background:var(--urgent);border-color:var(--urgent);color:var(--on-urgent)}
.urgent a:not(.btn){color:inherit}.urgent li::marker{color:var(--help)}.urgent .muted{color:var(--on-urgent-2)}
.strip{margin-top:0;margin-bottom:1.5rem}.strip p{margin-top:0}
.note{margin-top:1.25rem;padding:.9rem 1rem;border-radius:12px;border:1px solid var(--note-line);
background:var(--note-tint)}.note p{margin-top:.3rem}.note b{color:var(--note)}
.lines{list-style:none;padding:0}
.lines>li{margin-top:.75rem;border:1px solid var(--line);border-radius:18px;background:var(--surface);padding:1.1rem}
.lines h3{margin:0}.lines p{font-size:.9375rem;color:var(--ink-2);margin-top:.2rem}.lines b{color:var(--link)}
.lines h3 a,.lines p a,p>a:only-child{display:inline-flex;align-items:center;min-height:2.75rem}
.links{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,9.5rem),1fr));
gap:0 .75rem}.links li{margin:0}.links a,.toc a,nav a{display:inline-flex;align-items:center;min-height:2.75rem}
form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin-top:1rem}
select{font:inherit;color:inherit;background:var(--surface);min-height:2.75rem;max-width:100%;padding:.3rem .6rem;
border:1.5px solid var(--line-strong);border-radius:10px;display:block;margin-top:.3rem}
details{margin-top:1rem;border:1px solid var(--line);border-radius:12px;background:var(--surface);padding:0 1rem}
details.veil{border:1.5px dashed var(--note-line)}details[open]{padding-bottom:1rem}
summary{min-height:2.75rem;padding:.6rem 0;font-weight:650;cursor:pointer}
summary span{display:block;font-weight:400;font-size:.9375rem;color:var(--ink-2)}
details h2{margin-top:.5rem}
sup a,.back{display:inline-flex;min-width:24px;min-height:24px;align-items:center;justify-content:center;
font-size:.8125rem;font-weight:650;text-decoration:none;line-height:1}
blockquote{margin:.85rem 0 0;border-inline-start:3px solid var(--line);padding-inline-start:.8rem}
footer{border-top:1px solid var(--line);padding:.5rem 1rem 2rem}footer nav{max-width:44rem;margin-inline:auto;
display:flex;flex-wrap:wrap;gap:0 1.25rem}
:target{scroll-margin-top:1rem}
@media (forced-colors:active){.btn,.card{border:1px solid}}
@media print{.top,footer,form,.skip,.toc,.wide:not([href^="tel:"]){display:none}body{background:#fff;color:#000}
.urgent{background:#fff;color:#000;border:2px solid #000}details:not([open])>summary::after{content:" (covered)"}}
`.trim();
