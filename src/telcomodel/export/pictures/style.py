"""The style sheet of every picture; all rules lie under one class, so that a notebook's own page stays as it is."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from telcomodel.export.pictures.annotations import MOST_LANES
from telcomodel.export.pictures.palette import FAINT, INK, KINDS, PANEL, PAPER, RULE, bar

_RULES: Final = """
.tm{color-scheme:light dark;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;
 padding:1rem;max-width:60rem;margin:0 auto;box-sizing:border-box;overflow-wrap:anywhere}
.tm *{box-sizing:border-box}
.tm h1{font-size:1.35rem;line-height:1.25;margin:0 0 .25rem;color:var(--ink)}
.tm h2{font-size:1.1rem;margin:2rem 0 .5rem;color:var(--ink)}
.tm p{margin:.25rem 0 .75rem}
.tm .about,.tm .gap,.tm .count,.tm caption{color:var(--faint)}
.tm a:focus-visible,.tm .wide:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.tm .legend{list-style:none;margin:.75rem 0;padding:.5rem .75rem;display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;
 background:var(--panel);border-radius:.4rem;font-size:.875rem;line-height:1.9}
.tm .legend li{margin:0;white-space:nowrap}
.tm .code{font-size:.7rem;font-weight:700;letter-spacing:.02em}
.tm .swatch{padding-bottom:3px;background:var(--l0) 0 100%/100% 3px no-repeat}
.tm .text{position:relative;white-space:pre-wrap;unicode-bidi:isolate;max-width:46rem;margin:1rem 0;
 font:1.0625rem/.5 Georgia,"Times New Roman",serif}
.tm .text>*{line-height:calc(1.7em + var(--lanes)*5px)}
.tm .text>.gap{line-height:.5}
.tm .text .head{font-weight:700;font-size:1.3rem;line-height:calc(1.3em + var(--lanes)*5px)}
.tm .text .off{color:var(--faint)}
.tm .s{color:inherit;text-decoration:none;padding-bottom:calc(var(--lanes)*5px);
 background-repeat:no-repeat;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.tm .s[data-code]::before{content:attr(data-code);font:700 .6rem/1 system-ui,sans-serif;letter-spacing:.02em;
 color:var(--faint);vertical-align:.85em;margin-right:.2em}
.tm .s:hover,.tm .s:focus-visible,.tm .s:target,.tm tr:target{background-color:var(--mark)}
.tm .s:hover::after,.tm .s:focus-visible::after{content:attr(data-tip);position:absolute;left:0;right:0;z-index:2;
 width:fit-content;max-width:100%;margin:calc(1.6em + var(--lanes)*5px) auto 0;padding:.5rem .75rem;
 white-space:pre-wrap; font:400 .8125rem/1.45 system-ui,sans-serif;color:var(--ink);background:var(--panel);
 border:1px solid var(--faint);border-radius:.4rem;box-shadow:0 4px 14px rgba(0,0,0,.25);pointer-events:none}
.tm .wide{overflow-x:auto;margin:1rem 0}
.tm table{border-collapse:collapse;font-size:.875rem;width:100%;color:var(--ink)}
.tm caption{text-align:start;padding:.25rem 0}
.tm th,.tm td{overflow-wrap:break-word;text-align:start;vertical-align:top;
 padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule)}
.tm td{min-width:2.5rem;background:none}
.tm td:nth-child(3),.tm td:nth-child(4){min-width:10rem}
.tm .rule{color:var(--faint)}
.tm .whole{white-space:nowrap}
.tm td a{color:inherit}
.tm svg{display:block;font:13px system-ui,sans-serif;fill:var(--ink)}
.tm svg .faint{fill:var(--faint)}
.tm svg .line{stroke:var(--rule);fill:none}
.tm svg .bold{font-weight:600}
@media print{.tm .s:hover::after{content:none}}
@media (max-width:40rem){.tm{padding:.75rem}.tm td:nth-child(3),.tm td:nth-child(4){min-width:8rem}}
"""
_PAGE: Final = "body{margin:0;background:var(--tm-paper)}:root{color-scheme:light dark;--tm-paper:%s}%s"


@lru_cache(maxsize=1)
def style() -> str:
    """The rules of a picture, colours of both schemes among them."""
    lanes = range(MOST_LANES)
    images = ",".join(f"var(--l{lane},none)" for lane in lanes)
    places = ",".join(f"0 calc(100% - (var(--lanes) - {lane + 1})*5px)" for lane in lanes)
    highlights = f".tm .s{{background-image:{images};background-position:{places};background-size:100% 3px}}"
    dark = f"@media (prefers-color-scheme:dark){{.tm{{{_colours(1)}}}}}"
    return f".tm{{{_colours(0)}}}{dark}{_RULES}{highlights}{_codes()}"


def page_style() -> str:
    """The rules of a page that holds nothing but pictures."""
    dark = f"@media (prefers-color-scheme:dark){{:root{{--tm-paper:{PAPER[1]}}}}}"
    return _PAGE % (PAPER[0], dark)


def _colours(scheme: int) -> str:
    """The custom properties of one scheme: 0 for light, 1 for dark."""
    named = {"paper": PAPER, "ink": INK, "faint": FAINT, "rule": RULE, "panel": PANEL}
    given = [f"--{name}:{colours[scheme]}" for name, colours in named.items()]
    given.append(f"--mark:{('#fff3c4', '#4a4111')[scheme]}")
    for key, kind in KINDS.items():
        colour = (kind.light, kind.dark)[scheme]
        given += [f"--{key}:{bar(kind.pattern, colour)}", f"--c-{key}:{colour}"]
    return ";".join(given)


def _codes() -> str:
    return "".join(f".tm .code.{key}{{color:var(--c-{key})}}" for key in KINDS)
