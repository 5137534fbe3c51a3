"""What manuals and consoles write: names of code, flags, types, paths, commands, lines of a log, and code in colours."""

from __future__ import annotations

from collections.abc import Sequence

from ..content import Content

TYPES = ("string", "int", "bool", "float", "object", "array", "str | None", "List[int]", "uint8", "T", "K", "void", "Date", "byte[]", "const char *", "i64", "number", "enum", "null", "Map<K, V>")  # fmt: skip
LETTERS = tuple("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
SHORTS = ("id", "fn", "ok", "n", "x", "y", "i", "j", "k", "v", "e", "s", "ms", "px", "re", "io", "db", "rm", "ls", "cd", "vi", "0x1F", "-1", "1e9", "NaN", "nil", "0", "1", "[]", "{}", "()", "*", "&", "..", "~", "$1", "a|b", "x^2")  # fmt: skip
METHODS = (("GET", "info"), ("GET", "info"), ("POST", "success"), ("PUT", "warning"), ("PATCH", "warning"), ("DELETE", "danger"))
CODES = ("200 OK", "201 Created", "204 No Content", "301 Moved Permanently", "400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found", "409 Conflict", "429 Too Many Requests", "500 Internal Server Error")  # fmt: skip

# A run of code and what it is: "k" keyword, "s" string, "n" number, "c" comment, "f" function, "t" type, "" the rest.
Token = tuple[str, str]


def name(t: Content) -> str:
    """A name as programs have them: max_retries, parseHeader, x."""
    a, b = t.noun().lower().replace(" ", "_"), t.word().lower().replace(" ", "_")
    return t.pick((a, f"{a}_{b}", f"{a}_{b}", f"{a}{b.capitalize()}", f"{a.capitalize()}{b.capitalize()}", t.pick(LETTERS), t.pick(("id", "n", "x", "fn", "url", "max_len", "ttl", "db"))))  # fmt: skip


def flag(t: Content) -> str:
    return t.pick((f"-{t.pick(LETTERS)}", f"--{t.word()}", f"--{t.word()}-{t.noun()}", f"-{t.pick(LETTERS)}, --{t.word()}"))


def variable(t: Content) -> str:
    return f"{t.noun()}_{t.word()}".upper().replace(" ", "_")


def path(t: Content) -> str:
    return t.pick((f"/etc/{t.noun()}/{t.word()}.conf", f"~/.{t.noun()}rc", f"src/{t.noun()}/{t.file()}", f"./{t.file()}", f"/var/log/{t.noun()}.log", f"C:\\{t.noun()}\\{t.word()}.ini"))  # fmt: skip


def route(t: Content) -> str:
    parts = [t.noun()]
    if t.chance(0.5):
        parts += ["{" + t.pick(("id", name(t), "x")) + "}"]
    if t.chance(0.4):
        parts.append(t.noun())
    return t.pick(("/", "/v1/", "/api/", "/v2/")) + "/".join(parts)


def token(t: Content) -> str:
    """What stands in the monospaced face in the middle of a sentence."""
    return t.one_of(
        lambda: name(t),
        lambda: f"{name(t)}()",
        lambda: flag(t),
        lambda: variable(t),
        lambda: path(t),
        lambda: t.pick(SHORTS),
        lambda: t.pick(LETTERS),
        lambda: t.pick(TYPES),
        lambda: t.pick(("true", "false", "null", "None", '""', "0", "404", "UTF-8", "main")),
    )


def value(t: Content) -> str:
    return t.pick(("true", "false", "null", "None", "0", "1", "30", "-", "", '""', "[]", "auto", str(t.rng.randint(2, 9999)), f'"{t.word()}"', t.duration(), t.pick(LETTERS), "x"))  # fmt: skip


def command(t: Content) -> str:
    return t.pick((f"npm install {t.noun()}", f"pip install {t.noun()}-{t.word()}", f"git checkout -b {t.word()}-{t.noun()}", f"docker run -p {t.rng.randint(80, 9999)}:80 {t.noun()}", f"cd {path(t)}", f"make {t.word()}", f"ls -la {t.noun()}/",
                   f"grep -rn '{t.noun()}' .", f"ssh {t.user()}@{t.host()}", f"kubectl get pods -n {t.noun()}", f"curl -sSL https://{t.domain()}/{t.noun()} | sh", f"export {variable(t)}={t.rng.randint(0, 9)}", f"chmod +x {t.file()}", f"./{t.word()} {flag(t)} {t.file()}"))  # fmt: skip


def log_message(t: Content) -> str:
    n, r = t.noun, t.rng.randint
    return t.pick((f"{t.host()} {t.pick(METHODS)[0]} {route(t)} {t.pick(CODES)[:3]} {r(1, 900)}ms", f"Started {n()} on port {r(80, 9999)}", f"Connection to {t.host()} closed", f"{n()}.{t.word()}: {t.sentence()}", f"retry {r(1, 5)}/{r(5, 9)} in {r(1, 60)}s",
                   f"Cannot {t.verb()} {n()}: no such file or directory", f"user={t.user()} action={t.verb()} id={t.ident()} ok={t.pick(('true', 'false'))}", f"Loaded {r(2, 900)} {n()}s in {r(2, 99)}.{r(0, 9)}s", f"at {name(t)} ({path(t)}:{r(1, 400)})",
                   f"{variable(t)} is not set, using {value(t) or 'x'}", f"GC pause {r(1, 90)}ms heap={r(10, 900)}M", f"Exception: {t.message('danger')}", f"x = {r(0, 99)}, y = {r(0, 99)}", t.code_lines(1, 1)[0].strip()))  # fmt: skip


def _python(t: Content) -> list[list[Token]]:
    f, a, b = name(t), name(t), name(t)
    return [
        [("import", "k"), (f" {t.noun()}", "")],
        [],
        [("def", "k"), (" ", ""), (f, "f"), (f"({a}: ", ""), ("int", "t"), (f", {b}=", ""), (value(t) or "None", "n"), ("):", "")],
        [(f'    """{t.sentence()}"""', "s")],
        [("    ", ""), ("for", "k"), (" i ", ""), ("in", "k"), (" ", ""), ("range", "f"), ("(", ""), (str(t.rng.randint(2, 99)), "n"), ("):", "")],
        [(f"        {a} += ", ""), (t.word(), "f"), (f"({b}[i], ", ""), (f"'{t.word()}'", "s"), (")", "")],
        [("    ", ""), ("return", "k"), (f" {a}", ""), (f"  # {t.word()} {t.noun()}", "c")],
    ]  # fmt: skip


def _script(t: Content) -> list[list[Token]]:
    f, a = name(t), name(t)
    return [
        [(f"// {t.sentence()}", "c")],
        [("const", "k"), (f" {a} = ", ""), ("await", "k"), (" ", ""), (f, "f"), ("(", ""), (f"'{t.word()}'", "s"), (");", "")],
        [("if", "k"), (f" ({a}.", ""), (t.noun(), ""), (" !== ", ""), ("null", "n"), (") {", "")],
        [("  console.", ""), ("log", "f"), ("(", ""), (f'"{t.noun()}: "', "s"), (f", {a});", "")],
        [("}", "")],
        [("export", "k"), (" ", ""), ("default", "k"), (f" {a};", "")],
    ]


def _json(t: Content) -> list[list[Token]]:
    made: list[list[Token]] = [[("{", "")]]
    for index in range(last := t.rng.randint(3, 8)):
        shown: Token = t.pick(((f'"{t.word()}"', "s"), (str(t.rng.randint(0, 9999)), "n"), ("true", "k"), ("null", "k"), (f'"{t.email()}"', "s"), ("[]", "")))  # fmt: skip
        made.append([("  ", ""), (f'"{name(t)}"', "t"), (": ", ""), shown, ("," if index < last - 1 else "", "")])
    return [*made, [("}", "")]]


def _markup(t: Content) -> list[list[Token]]:
    def tag(depth: int, inner: str) -> list[Token]:
        element = t.pick(("div", "p", "a", "b", "li", "span", "h2", t.noun()))
        return [(f"{'  ' * depth}<", ""), (element, "k"), (" class=", "t"), (f'"{t.noun()}"', "s"), (">", ""), (inner, ""), ("</", ""), (element, "k"), (">", "")]  # fmt: skip

    return [[("<!-- ", "c"), (t.title(), "c"), (" -->", "c")], *(tag(t.rng.randint(0, 2), t.title()) for _ in range(t.rng.randint(2, 5)))]


def _shell(t: Content) -> list[list[Token]]:
    made: list[list[Token]] = []
    for _ in range(t.rng.randint(1, 5)):
        first, _, rest = command(t).partition(" ")
        made.append([(t.pick(("$ ", "$ ", "> ", "# ", "")), "c"), (first, "f"), (f" {rest}", "")])
    return made


def _settings(t: Content) -> list[list[Token]]:
    made: list[list[Token]] = [[(f"# {t.sentence()}", "c")], [(f"[{t.noun()}]", "k")]]
    return made + [[(name(t), "t"), (t.pick((" = ", ": ", "=")), ""), (value(t) or "0", "n")] for _ in range(t.rng.randint(3, 7))]


def _query(t: Content) -> list[list[Token]]:
    return [
        [("SELECT", "k"), (f" a.{name(t)}, b.{t.noun()}, ", ""), ("COUNT", "f"), ("(*)", "")],
        [("FROM", "k"), (f" {t.noun()}s a ", ""), ("JOIN", "k"), (f" {t.noun()}s b ", ""), ("ON", "k"), (" a.id = b.id", "")],
        [("WHERE", "k"), (f" b.{t.noun()} = ", ""), (f"'{t.word()}'", "s"), (" ", ""), ("AND", "k"), (" a.x > ", ""), (str(t.rng.randint(0, 99)), "n")],
        [("ORDER BY", "k"), (f" a.{t.noun()} ", ""), ("DESC", "k"), (";", "")],
    ]  # fmt: skip


def _compiled(t: Content) -> list[list[Token]]:
    f, a = name(t), name(t)
    return [
        [("#include", "k"), (f" <{t.noun()}.h>", "s")],
        [("static", "k"), (" ", ""), ("int", "t"), (" ", ""), (f, "f"), ("(", ""), ("char", "t"), (" *s, ", ""), ("int", "t"), (" n)", "")],
        [("{", "")],
        [("    ", ""), ("int", "t"), (f" {a} = ", ""), (str(t.rng.randint(0, 64)), "n"), (";", ""), (f"  /* {t.word()} */", "c")],
        [("    ", ""), ("while", "k"), (f" (n-- && {a} < ", ""), (hex(t.rng.randint(16, 255)), "n"), (") s++;", "")],
        [("    ", ""), ("return", "k"), (f" {a};", "")],
        [("}", "")],
    ]  # fmt: skip


LANGUAGES = {"python": _python, "js": _script, "json": _json, "html": _markup, "bash": _shell, "ini": _settings, "sql": _query, "c": _compiled}  # fmt: skip


def code(t: Content, language: str = "") -> tuple[str, list[list[Token]]]:
    """A piece of code: its language, and its lines as runs."""
    language = language or t.pick(tuple(LANGUAGES))
    return language, LANGUAGES[language](t)


def plain(line: Sequence[Token]) -> str:
    return "".join(text for text, _ in line)


def topic(t: Content) -> str:
    """What a chapter of a manual is called."""
    return t.cased(t.pick(("Getting started", "Installation", "Quick start", "Configuration", "Usage", "API reference", "Command line", "Changelog", "FAQ", "Overview", "Tutorial", "Migration guide", "Release notes", "Examples", "Glossary", "Troubleshooting",
                           "Security", "Plugins", "Testing", "Deployment", "Environment variables", "Error handling", "Authentication", "Rate limits", "Webhooks", "Pagination", f"{t.noun()} {t.noun()}s".capitalize(), f"Using {t.noun()}s", f"Writing a {t.noun()}", t.title(), name(t), f"{name(t)}()")))  # fmt: skip


def grade(t: Content) -> str:
    """One character, as cells of tables have it: a letter, a digit, a sign that is text."""
    return t.pick(tuple("ABCDEFxXYNyn-+?*0123o/abcdef"))
