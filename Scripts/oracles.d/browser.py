# SPDX-License-Identifier: Apache-2.0
"""The HTML page in Chromium."""

import contextlib
import re
import subprocess

from bench import EXAMPLES, MARKETING, expect, module, tool

WIDTHS = (400, 1280, 2560)
VIOLATIONS = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.__violations.push(
  `${event.violatedDirective} ${event.blockedURI || "inline"} line ${event.lineNumber}`));
"""
# Whatever is wider than the window and not inside something that scrolls.
OVERFLOW = """() => {
  const limit = document.documentElement.clientWidth;
  const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  return wide > limit ? `${wide} px of ${limit} px` : "";
}"""
ROWS = "#b-table tbody tr:has(> th[scope=row])"


@contextlib.contextmanager
def _chromium():
    api = module("playwright.sync_api")
    path = tool("chromium", "chromium-browser", "google-chrome")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def _watch(page):
    """Collects what the page says and asks for."""
    said, asked = [], []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("request", lambda request: asked.append(request.url))
    return said, asked


def _expect_quiet(what, url, said, asked):
    expect(not said, f"{what}: the console says {said[:3]}")
    beyond = [address for address in asked if address != url and not address.startswith("data:")]
    expect(not beyond, f"{what}: asks for {beyond[:3]}")


def page(bench):
    """Widths, light and dark, filter, print; nothing is asked for, nothing complains, nothing overflows."""
    looked = 0
    with _chromium() as browser:
        for example in EXAMPLES:
            url = bench.output(example, "html").as_uri()
            items = bench.check(example)["counts"]["workItems"]
            for scheme in ("light", "dark"):
                context = browser.new_context(color_scheme=scheme)
                context.add_init_script(VIOLATIONS)
                page = context.new_page()
                said, asked = _watch(page)
                page.set_viewport_size({"width": WIDTHS[1], "height": 900})
                page.goto(url, wait_until="load")
                for width in WIDTHS:
                    what = f"{example} at {width} px, {scheme}"
                    page.set_viewport_size({"width": width, "height": 900})
                    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
                    overflow = page.evaluate(OVERFLOW)
                    expect(not overflow, f"{what}: overflows: {overflow}")
                    looked += 1
                what = f"{example}, {scheme}"
                rows = page.locator(ROWS)
                expect(rows.count() == items, f"{what}: {rows.count()} rows, {items} work items")
                if scheme == "light":
                    _search(page, rows, items, what)
                    if example == MARKETING:
                        _print(page, bench, items, what)
                expect(not (seen := page.evaluate("window.__violations")), f"{what}: the policy blocks {seen[:3]}")
                _expect_quiet(what, url, said, asked)
                context.close()
    return f"{looked} views without overflow, console message, request or blocked part; search and print work"


def _search(page, rows, items, what):
    """The search box leaves the rows that hold the word, and gives all back."""
    box = page.locator("input[type=search]")
    expect(box.count() > 0, f"{what}: there is no search box")
    # A whole title is found in one row at least, and not in all.
    title = rows.nth(items // 2).locator("th[scope=row]").evaluate("(cell) => cell.firstChild.textContent.trim()")
    visible = f"{ROWS}:visible"
    box.first.fill(title)
    page.wait_for_function(
        "([rows, all]) => [...document.querySelectorAll(rows)].filter((row) => row.offsetParent).length < all",
        arg=[ROWS, items], timeout=5000)
    found = page.locator(visible)
    expect(0 < found.count() < items, f"{what}: searching {title!r} shows {found.count()} of {items} rows")
    box.first.fill("")
    page.wait_for_function(
        "([rows, all]) => [...document.querySelectorAll(rows)].filter((row) => row.offsetParent).length === all",
        arg=[ROWS, items], timeout=5000)


def _print(page, bench, items, what):
    """The page prints, with every task on paper."""
    path = bench.folder / "page.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True)
    expect(path.read_bytes().startswith(b"%PDF"), f"{what}: page.pdf makes no PDF")
    text = subprocess.run([tool("pdftotext"), "-raw", str(path), "-"], capture_output=True, text=True, check=True).stdout
    text = re.sub(r"\s+", "", text)
    titles = {line["work_item"] for line in bench.lines(MARKETING)}
    missing = [title for title in titles if re.sub(r"\s+", "", title)[:5] not in text]
    expect(not missing, f"{what}: not on paper: {missing[:3]}")


def without_script(bench):
    """The table is there without JavaScript."""
    total = 0
    with _chromium() as browser:
        for example in EXAMPLES:
            url = bench.output(example, "html").as_uri()
            items = bench.check(example)["counts"]["workItems"]
            context = browser.new_context(java_script_enabled=False)
            page = context.new_page()
            said, asked = _watch(page)
            page.goto(url, wait_until="load")
            rows = page.locator(f"{ROWS}:visible")
            expect(rows.count() == items, f"{example}: {rows.count()} rows without JavaScript, {items} work items")
            _expect_quiet(f"{example} without JavaScript", url, said, asked)
            context.close()
            total += items
    return f"{total} rows visible in {len(EXAMPLES)} pages without JavaScript"
