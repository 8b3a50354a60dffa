# SPDX-License-Identifier: Apache-2.0
"""The HTML page in Chromium."""

import contextlib
import csv
import re
import subprocess
from pathlib import Path

from bench import AS_OF, EXAMPLES, MARKETING, TABLE, expect, module, tool

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
ROWS = "#b-matrix tbody tr:has(> th[scope=row])"


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

# -- The page as people use it


def _state(page):
    """The rows that are shown."""
    return page.eval_on_selector_all(
        ROWS, "(rows) => rows.filter((row) => !row.hidden).map((row) => row.id)")


@contextlib.contextmanager
def _opened(browser, url, **options):
    """A page that must stay silent, ask for nothing and be blocked in nothing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
    context.add_init_script(VIOLATIONS)
    page = context.new_page()
    said, asked = _watch(page)
    page.goto(url, wait_until="load")
    yield page
    expect(not (seen := page.evaluate("window.__violations ?? []")), f"the policy blocks {seen[:3]}")
    _expect_quiet("while in use", url, said, [address for address in asked if address.split("#")[0] != url.split("#")[0]])
    context.close()


def filters(bench):
    """Each filter leaves exactly the rows of its kind; the fragment brings the same rows back; keys lead through them."""
    url = bench.output(MARKETING, "html").as_uri()
    with _chromium() as browser:
        with _opened(browser, url) as page:
            every = _state(page)
            links = {}
            for select, attribute in (("#b-department", "d"), ("#b-category", "c")):
                page.select_option(select, index=2)
                shown = _state(page)
                value = page.input_value(select)
                wanted = page.eval_on_selector_all(
                    ROWS, f"(rows) => rows.filter((row) => row.closest('[data-{attribute}=\"{value}\"]')).map((row) => row.id)")
                expect(0 < len(shown) < len(every) and shown == wanted, f"{select} {value}: shows {shown[:5]}, not {wanted[:5]}")
                links[page.url] = shown
                page.click("#b-clear")
                expect(_state(page) == every, f"{select}: clearing does not give all rows back")
            name = "山本 直樹"
            page.select_option("#b-person", name)
            shown = _state(page)
            wanted = [row for row in every if name in page.inner_text(f"[id='{row}']")]
            expect(shown and shown == wanted, f"person {name}: shows {shown}, not {wanted}")
            links[page.url] = shown
            for chip in page.locator("#b-chips button[data-key]:not([data-key=''])").all():
                key, count = chip.get_attribute("data-key"), int(chip.locator("span").inner_text().replace(",", ""))
                page.click("#b-clear")
                chip.click()
                shown = _state(page)
                expect(len(shown) == count, f"chip {key}: {len(shown)} rows, it says {count}")
                expect(chip.get_attribute("aria-pressed") == "true", f"chip {key} is not pressed")
                links[page.url] = shown
            _absence(page, links)
            _keys(page)
        for link, wanted in links.items():
            with _opened(browser, link) as page:
                expect(_state(page) == wanted, f"{link.split('#')[1]}: shows {len(_state(page))} rows, {len(wanted)} were shared")
        row = every[len(every) // 2]
        with _opened(browser, f"{url}#{row}") as page:
            place = page.locator(f"[id='{row}']").bounding_box()
            expect(0 <= place["y"] <= 900, f"#{row}: the row stands at {place['y']} px")
    return f"{len(links)} choices leave the right rows and come back by their links; keys and absences work"


def _absence(page, links):
    """Who decides alone is away: exactly their tasks stop, said in words."""
    page.click("#b-clear")
    name = "山本 直樹"
    page.select_option("#b-absent", name)
    alone = page.eval_on_selector_all(
        ROWS, """(rows, name) => rows.filter((row) => [...row.cells].some((cell, index) => {
          const head = row.closest("table").tHead.rows[0].cells[index];
          const names = [...cell.querySelectorAll("i")].map((one) => (one.querySelector("span") ?? one.lastChild).textContent.replace(/(、|, )$/, ""));
          return head.querySelector(".k.a, .k.r") && names.length && names.every((one) => one === name);
        })).map((row) => row.id)""", name)
    stopped = page.eval_on_selector_all(
        ROWS, "(rows) => rows.filter((row) => row.querySelector('.stopped')?.textContent).map((row) => row.id)")
    expect(alone and stopped == alone, f"without {name}: {stopped} stop, not {alone}")
    page.click("#b-absence [aria-pressed]")
    expect(_state(page) == alone, f"without {name}: 'only these' shows {_state(page)}")
    links[page.url] = alone
    page.click("#b-absence button:last-child")
    expect(page.locator(".stopped, .lost").count() == 0, "absence: marks stay after it is over")


def _keys(page):
    """/ searches, n goes to the next finding, arrows go over cells; switched off, letters do nothing."""
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.evaluate("document.activeElement.id") == "b-search", "/ does not lead to the search")
    page.evaluate("document.activeElement.blur()")
    marked = page.eval_on_selector_all(ROWS, "(rows) => rows.filter((row) => row.querySelector('.g .tag')).map((row) => row.id)")
    for wanted in (marked[0], marked[1]):
        page.keyboard.press("n")
        expect(page.evaluate("document.activeElement.parentNode.id") == wanted, f"n does not lead to {wanted}")
    page.keyboard.press("p")
    expect(page.evaluate("document.activeElement.parentNode.id") == marked[0], "p does not lead back")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    place = page.evaluate("[document.activeElement.cellIndex, document.activeElement.parentNode.id]")
    below = page.evaluate("(id) => document.getElementById(id).nextElementSibling.id", marked[0])
    expect(place == [2, below], f"arrows lead to {place}, not to cell 2 of {below}")
    page.locator(f"[id='{marked[0]}'] .g .tag").first.hover()
    tip = page.locator("#b-tip")
    say = page.locator(f"[id='{marked[0]}'] .say").first.text_content().strip()
    expect(tip.is_visible() and tip.text_content() == say, "a tag's tip does not show what it says")
    page.keyboard.press("Escape")
    expect(not tip.is_visible(), "Escape does not close the tip")
    page.uncheck("#b-keys")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    expect(page.evaluate("document.activeElement.id") != "b-search", "/ works although keys are switched off")
    page.check("#b-keys")


def full_matrix(bench):
    """People as columns: only what is in view is drawn, and it says what the table says."""
    url = bench.output(MARKETING, "html").as_uri()
    with _chromium() as browser, _opened(browser, url) as page:
        page.click("#b-people")
        size = page.eval_on_selector("#b-full table", "(table) => [table.ariaRowCount, table.ariaColCount].map(Number)")
        expect(size[0] == len(_state(page)) + 1, f"the matrix has {size[0]} rows")
        looked = 0
        for top, left in ((0, 0), (900, 400), (100000, 100000)):
            page.eval_on_selector("#b-full", "(box, [top, left]) => box.scrollTo(left, top)", [top, left])
            page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            wrong = page.evaluate("""() => {
              const wrong = []; let looked = 0;
              const heads = {};
              const place = (cells, visit) => { let at = 1; for (const cell of cells) { visit(cell, at); at += cell.colSpan; } };
              place(document.querySelectorAll("#b-full thead tr > *"), (cell, at) => { heads[at] = cell.title; });
              for (const line of document.querySelectorAll("#b-full tr[aria-rowindex]:not(thead tr)")) {
                const row = document.getElementById(decodeURIComponent(line.querySelector("a").hash.slice(1)));
                place(line.children, (cell, at) => {
                  for (const mark of cell.querySelectorAll(".k")) {
                    looked += 1;
                    const index = [...row.closest("table").tHead.rows[0].cells].findIndex((head) => head.querySelector(".k")?.textContent === mark.textContent);
                    const names = [...row.cells[index].querySelectorAll("i")].map((one) => (one.querySelector("span") ?? one.lastChild).textContent.replace(/(、|, )$/, ""));
                    if (!names.includes(heads[at])) wrong.push(`${row.id} ${heads[at]} ${mark.textContent}`);
                  }
                });
              }
              return [looked, wrong];
            }""")
            looked += wrong[0]
            expect(not wrong[1], f"the matrix differs from the table: {wrong[1][:3]}")
        expect(looked > 50, f"only {looked} letters are drawn")
    return f"{looked} letters of a {size[0] - 1} × {size[1] - 1} matrix stand where the table says"


def accessible(bench):
    """axe-core finds no violation of WCAG 2.2 A and AA, light and dark, wide and narrow."""
    package = module("axe_playwright_python")
    axe = (Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    looked = 0
    with _chromium() as browser:
        # axe-core weighs every text of a page: one small page in all its looks is enough.
        for scheme in ("light", "dark"):
            for width in (400, 1280):
                context = browser.new_context(
                    color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
                page = context.new_page()
                page.goto(bench.output(MARKETING, "html").as_uri())
                page.select_option("#b-absent", index=1)
                page.evaluate(axe)
                found = page.evaluate(
                    "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})")
                expect(len(found["passes"]) > 10, f"{MARKETING}: axe-core looked at {len(found['passes'])} rules only")
                faults = [f"{fault['id']} at {fault['nodes'][0]['html'][:80]}" for fault in found["violations"]]
                expect(not faults, f"{MARKETING}, {scheme}, {width} px: {faults[:3]}")
                looked += 1
                context.close()
    return f"axe-core finds nothing in {looked} views"


def many_people(bench):
    """Above a thousand people names are typed; in a long table a tag tells what stands once below it."""
    folder = bench.folder / "many"
    folder.mkdir()
    with open(folder / "業務一覧.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["No.", "業務", "部門", "主担当", "副担当", "決裁", "報告先"])
        for index in range(1200):
            told = "、".join(f"佐藤 太郎{other}" for other in range(60)) if index == 3 else ""
            writer.writerow([f"T{index}", f"業務{index}の処理", "総務課", f"佐藤 太郎{index}", "" if index % 3 else f"鈴木 花子{index}", "部長 花" if index % 50 else "", told])
    bench.run("build", folder, "-o", folder, "--as-of", AS_OF, "--format", "html", "--lang", "ja", statuses=(0, 1))
    with _chromium() as browser, _opened(browser, (folder / f"{TABLE}.html").as_uri()) as page:
        def typed(field, text):
            page.fill(field, text)
            page.keyboard.press("Enter")

        typed("#b-person", "太郎777")
        expect(_shown(page) == ["T777"], f"typing a part of one name shows {_shown(page)[:5]}")
        page.click("#b-clear")
        expect(len(_shown(page)) == 1200 and page.input_value("#b-person") == "", "clearing leaves the typed name")
        typed("#b-person", "花子3")
        offered = page.locator("#b-found button").all_inner_texts()
        expect("鈴木 花子3" in offered and len(offered) == 12, f"several fit, and {offered} are offered")
        page.click("#b-found button >> nth=0")
        expect(_shown(page) == ["T" + offered[0].removeprefix("鈴木 花子")], f"choosing {offered[0]} shows {_shown(page)[:5]}")
        page.click("#b-clear")
        typed("#b-absent", "佐藤 太郎1")
        stopped = page.eval_on_selector_all(ROWS, "(rows) => rows.filter((row) => row.querySelector('.stopped')).map((row) => row.id)")
        expect(stopped == ["T1"], f"without 佐藤 太郎1 {stopped[:5]} stop")
        page.click("#b-absence button:last-child")
        typed("#b-person", "いない人")
        expect(page.locator("#b-found").inner_text() and not page.locator("#b-found button").count(), "an unknown name offers somebody")
        typed("#b-person", "")
        names = page.locator("[id='T3'] td:has(> details) i")
        expect(names.count() == 60 and names.last.is_hidden(), f"{names.count()} of 60 names are there, or none is folded up")
        tag = page.locator("td.g > a.tag").first
        say = page.locator(tag.get_attribute("href")).text_content().strip()
        tag.scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        tag.click()
        tip = page.locator("#b-tip")
        expect(say and tip.is_visible() and tip.text_content() == say, "a tag's tip does not show what stands below the table")
    return f"names of 1,200 people are typed, offered and found; {len(offered)} offered at once"


def _shown(page):
    """The rows that are shown, in a table whose blocks are hidden as a whole."""
    return page.eval_on_selector_all(
        ROWS, "(rows) => rows.filter((row) => !row.closest('[hidden]')).map((row) => row.id)")


HOSTILE = [
    "</script><script>window.broken = 1</script>", "\"><img src=x onerror=\"window.broken = 1\">", "' onclick='window.broken = 1",
    "--> <!-- ]]> <![CDATA[", "\u202e\u2067逆さ\u2066", "&lt;b&gt; &amp;amp;", "</title></style></table>", "{{title}} {{{policy}}}",
    "長" * 300, "W" * 300, "=HYPERLINK(\"http://example.com\")",
]


def hostile(bench):
    """Names that try to break out are shown as text, and the layout holds."""
    folder = bench.folder / "hostile"
    folder.mkdir()
    with open(folder / "業務一覧.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["No.", "業務", "大分類", "部門", "主担当", "副担当", "決裁", "備考"])
        for index, text in enumerate(HOSTILE):
            writer.writerow([f"{index + 1}{text[:40]}", text, text, text, text, f"佐藤{index}", text, text])
    bench.run("build", folder, "-o", folder, "--as-of", AS_OF, "--format", "html", "--lang", "ja", statuses=(0, 1))
    url = (folder / f"{TABLE}.html").as_uri()
    shown = 0
    with _chromium() as browser:
        for width in WIDTHS:
            with _opened(browser, url) as page:
                page.set_viewport_size({"width": width, "height": 900})
                expect(page.evaluate("window.broken") is None, "a name runs as script")
                expect(page.locator("img, body b:has(b), script").count() == 1, "a name makes elements")
                overflow = page.evaluate(OVERFLOW)
                expect(not overflow, f"{width} px: {overflow}")
                titles = page.eval_on_selector_all(f"{ROWS} > th", "(cells) => cells.map((cell) => cell.firstChild.textContent)")
                missing = [text for text in HOSTILE if text not in titles]
                expect(not missing, f"not shown as they are written: {missing[:2]}")
                box = page.locator(f"{ROWS} > th").last.bounding_box()
                expect(box["width"] <= width, f"{width} px: a title is {box['width']} px wide")
                # Names pass through options, banner and fragment as well.
                page.select_option("#b-department", index=2)
                page.click("#b-clear")
                expect(page.evaluate("window.broken") is None, "a name runs as script once it is chosen")
                shown += len(titles)
    return f"{shown} hostile titles are text at {len(WIDTHS)} widths"
