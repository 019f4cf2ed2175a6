"""How the page looks: on paper, on a telephone, on a wide screen, by day and by night."""

from __future__ import annotations

_LIGHT = """
--paper:#fff;--field:#f5f6f8;--ink:#1a1d23;--soft:#545c69;--line:#d5d9e0;--link:#0b4fa8;--accent:#2b3f6b;
--impact:#b3261e;--note:#fff4d6;--note-line:#b98900;--note-ink:#4d3900;
--detection:#fdeac6;--detection-line:#a86f00;--detection-ink:#553800;
--mitigation:#fcd9d3;--mitigation-line:#b84a38;--mitigation-ink:#6d1b0e;
--resolution:#d2ebd8;--resolution-line:#3b8552;--resolution-ink:#10431f;"""
_DARK = """
--paper:#15181d;--field:#1e2229;--ink:#e7e9ed;--soft:#a9b1bd;--line:#3a414c;--link:#8ab8ff;--accent:#aebfe8;
--impact:#f2746b;--note:#3a2f0f;--note-line:#c99a1c;--note-ink:#ffe9b0;
--detection:#4a3710;--detection-line:#c6922b;--detection-ink:#ffe4b3;
--mitigation:#542019;--mitigation-line:#d9705f;--mitigation-ink:#ffd6cf;
--resolution:#1a4228;--resolution-line:#58a873;--resolution-ink:#cdf2d8;"""

_PAGE = """
*{box-sizing:border-box}
html{font:17px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
 -webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:52rem;padding:2.5rem 1.25rem 3rem;background:var(--paper);color:var(--ink);
 overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .5rem}
.kind{margin:0;color:var(--soft);font-size:.85rem;font-weight:600;letter-spacing:.08em;
 text-transform:uppercase}
h1{margin:.2rem 0 1.4rem;font-size:clamp(1.7rem,1.2rem + 2.2vw,2.5rem);line-height:1.15;
 letter-spacing:-.015em;text-wrap:balance}
header>p[dir]{margin:0 0 1.2rem;font-size:1.12rem}
h2{margin:3rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid var(--line);font-size:1.5rem;
 line-height:1.25}
h3{margin:2rem 0 .5rem;font-size:1.13rem;line-height:1.35}
h4,h5,h6{margin:1.5rem 0 .4rem;font-size:1rem}
p,ul,ol,dl,table,pre,figure{margin:0 0 1rem}
ul,ol{padding-left:1.4rem}
li{margin:.25rem 0}
li>p{margin:.4rem 0}
li>ul,li>ol{margin:.25rem 0}
.notice{padding:.6rem .9rem;border-left:4px solid var(--note-line);background:var(--note);
 color:var(--note-ink)}
dl.figures{display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 1.5rem}
.figures div{flex:1 1 8.5rem;padding:.7rem .9rem;background:var(--field);border-radius:6px;display:flex;
 flex-direction:column-reverse;justify-content:flex-end}
.figures dt{color:var(--soft);font-size:.85rem}
.figures dd{margin:0;font-size:1.4rem;font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums}
.figures div:first-child dd{color:var(--impact)}
dl.facts{columns:2 20rem;column-gap:2.2rem;font-size:.9rem;line-height:1.5}
.facts div{display:flex;gap:1rem;padding:.32rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
.facts dt{flex:0 0 7.6rem;color:var(--soft)}
.facts dd{margin:0;min-width:0}
table{width:100%;border-collapse:collapse;font-size:.92rem;line-height:1.5}
th{padding:.35rem .8rem .35rem 0;border-bottom:2px solid var(--line);color:var(--soft);font-size:.85rem;
 text-align:start;vertical-align:bottom}
td{padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top;min-width:4.5rem;
 overflow-wrap:anywhere}
td:last-child,th:last-child{padding-right:0}
.rows td,.rows th{padding-right:.65rem}
.right{text-align:right;font-variant-numeric:tabular-nums}
.events td:first-child{white-space:nowrap;min-width:0;font-variant-numeric:tabular-nums;font-weight:600}
.events td[data-head="Kind"],.events td[data-head="Role"],.events td[data-head="Source"]{color:var(--soft)}
td[data-head="Due"]{white-space:nowrap}
td[data-head="Status"]{min-width:5.7rem;overflow-wrap:break-word}
@media print,(min-width:56rem){
td[data-head="Action"]{min-width:9.8rem}
td[data-head="Reason"]{min-width:5.6rem}
}
@media screen and (max-width:50rem){
.rows td{min-width:3.2rem}
.rows td[data-head="Owner"],.rows td[data-head="Status"]{min-width:4.6rem}
}
td[data-head="Owner"],td[data-head="Role"],td[data-head="Source"]{min-width:6.4rem}
td[data-head="Time"],td[data-head="Kind"],td[data-head="Due"],
td[data-head="Type"],td[data-head="Priority"],td[data-head="#"]{overflow-wrap:break-word;min-width:0}
pre{overflow-x:auto;padding:.8rem 1rem;background:var(--field);border-radius:6px;line-height:1.45}
code{font:.85rem/1.5 ui-monospace,"SFMono-Regular","DejaVu Sans Mono",Menlo,Consolas,monospace}
footer{margin-top:3.5rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--soft);
 font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:1.5rem 0 0;padding:0;list-style:none;
 font-size:.92rem}
nav li{margin:0}
nav a{display:inline-block;padding:.2rem 0}
"""
_COURSE = """
.course{margin:1.25rem 0 1.75rem;padding:1rem 1.4rem .9rem;background:var(--field);border-radius:8px}
.course svg{display:block;overflow:visible}
.course text{fill:var(--ink);font-size:12px}
.course .when{fill:var(--soft);font-variant-numeric:tabular-nums}
.course .name{font-weight:650;font-size:13px}
.tick{stroke:var(--line)}
.rail{stroke:var(--soft);stroke-width:1.5}
.impact{fill:var(--impact)}
.phase{stroke-width:1.5}
.phase.detection{fill:var(--detection);stroke:var(--detection-line)}
.phase.mitigation{fill:var(--mitigation);stroke:var(--mitigation-line)}
.phase.resolution{fill:var(--resolution);stroke:var(--resolution-line)}
.course text.inside{font-weight:600}
.course text.detection{fill:var(--detection-ink)}
.course text.mitigation{fill:var(--mitigation-ink)}
.course text.resolution{fill:var(--resolution-ink)}
.hatch{stroke:var(--soft);stroke-width:2}
.dot{fill:var(--field);stroke:var(--soft);stroke-width:2}
.dot.starred{fill:var(--accent);stroke:var(--accent)}
.stem{stroke:var(--soft)}
.badge{fill:var(--accent)}
.course text.number{fill:var(--paper);font-weight:700;font-size:11px}
.keys{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.8rem 0 .6rem;color:var(--soft);font-size:.85rem}
.key::before{content:"";display:inline-block;width:.9em;height:.9em;margin-right:.45em;border:1.5px solid;
 border-radius:2px;vertical-align:-.08em}
.key.detection::before{background:var(--detection);border-color:var(--detection-line)}
.key.mitigation::before{background:var(--mitigation);border-color:var(--mitigation-line)}
.key.resolution::before{background:var(--resolution);border-color:var(--resolution-line)}
.key.gap::before{border:0;background:repeating-linear-gradient(45deg,var(--soft) 0 2px,transparent 2px 5px)}
.moments{margin:0;padding-left:1.6rem;font-size:.92rem;columns:2 20rem;column-gap:2.5rem}
.moments li{break-inside:avoid;margin:0 0 .35rem;padding-left:.2rem}
.moments b{font-variant-numeric:tabular-nums}
.moments li::marker{color:var(--soft);font-weight:700}
"""
_WIDTHS = """
@media (min-width:78rem){
body.aside{display:grid;grid-template-columns:12rem minmax(0,52rem);max-width:69rem;column-gap:4rem}
header,main,footer{grid-column:2}
nav{grid-column:1;grid-row:2;position:sticky;top:2rem;align-self:start;margin-top:3.2rem}
nav ul{flex-direction:column;margin:0;padding-left:.9rem;border-left:2px solid var(--line)}
}
@media (max-width:44rem){
html{font-size:16px}
body{padding-top:1.5rem}
.wide{display:none}
.course{margin-inline:-.5rem;padding-inline:1.1rem}
.facts dt{flex-basis:7rem}
table,thead,tbody,tr,td{display:block}
thead{position:absolute;left:-99rem}
tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
tr td[data-head]{border:0;padding:.1rem 0;min-width:0;white-space:normal}
td:empty{display:none}
.right{text-align:start}
td::before{content:attr(data-head) ": ";color:var(--soft);font-size:.85rem}
.events td:first-child::before,.events td[data-head="What happened"]::before,.rows td:first-child::before,
td[data-head="Action"]::before,td[data-head="#"]::before{content:none}
td[data-head="Action"],.rows td:first-child{font-weight:600}
}
"""
_PAPER = """
@media print{
@page{margin:15mm 16mm}
html{font-size:10pt;line-height:1.5}
body,body.aside{display:block;max-width:none;padding:0}
nav,.skip{display:none}
h1{margin-bottom:1rem}
h2{margin-top:1.5rem}
td{padding-block:.3rem}
h2,h3,h4{break-after:avoid}
h2,h3,h4{break-inside:avoid}
.moments{columns:2}
.brief{font-size:8.1pt;line-height:1.4}
.brief .course{padding-block:.7rem .3rem}
.brief p,.brief ul,.brief table,.brief dl{margin-bottom:.6rem}
.brief h2{margin:.8rem 0 .4rem;font-size:1.25rem}
.brief h1{font-size:1.9rem;margin-bottom:.6rem}
.brief .facts div{padding:.15rem 0}
.brief .course{margin-block:.7rem}
.brief footer{margin:.5rem 0 0;padding:.2rem 0 0}
.brief footer p{margin:0}
tr,svg,.keys,pre,li,.facts div,.figures div,.notice{break-inside:avoid}
thead{display:table-header-group}
p{orphans:3;widows:3}
a{color:inherit}
.course{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.course,.figures div,.notice,pre{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
"""

STYLE = (
    f":root{{color-scheme:light dark;{_LIGHT}}}\n"
    f"@media screen and (prefers-color-scheme:dark){{:root{{{_DARK}}}}}{_PAGE}{_COURSE}{_WIDTHS}{_PAPER}"
)
"""The style sheet of the page."""
