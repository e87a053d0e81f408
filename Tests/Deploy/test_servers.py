"""nginx and Caddy serve the demo site by the configurations of the guide, and real clients look at it."""

import getpass
import gzip
import os
import re
import subprocess
from contextlib import contextmanager
from urllib.parse import quote, unquote

import brotli
import host
import pytest
import requests

from recipes import LANGUAGES, block, free_port, program, replaced, running

SERVERS = ["nginx", "caddy"]
# That of the browser tests, and pictures that authors name from elsewhere.
POLICY = f"{host.POLICY}; img-src 'self' https: data:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"


@pytest.fixture(scope="session")
def public(inkstone, tmp_path_factory):
    """The demo site with compressed files."""
    source, output = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("site") / "public"
    host.copy_site(source)
    subprocess.run(
        [inkstone, "build", "--source", source, "--output", output, "--now", host.NOW, "--precompress", "gzip,br",
         "--base-url", "http://example.org/"], check=True, capture_output=True)
    return output


@contextmanager
def nginx(language, public, folder):
    port = free_port()
    site = replaced(block(language, "web-servers", "nginx", "server {"), {
        "listen 80;": f"listen 127.0.0.1:{port};", "root /srv/www;": f"root {public};"})
    configuration = folder / "nginx.conf"
    configuration.write_text(f"""
        include /etc/nginx/modules-enabled/*.conf;
        user {getpass.getuser()};
        pid {folder}/pid;
        daemon off;
        error_log stderr;
        events {{}}
        http {{
            include /etc/nginx/mime.types;
            default_type application/octet-stream;
            access_log off;
            client_body_temp_path {folder}/body;
            proxy_temp_path {folder}/proxy;
            fastcgi_temp_path {folder}/fastcgi;
            uwsgi_temp_path {folder}/uwsgi;
            scgi_temp_path {folder}/scgi;
            {site}
        }}
    """, "utf-8")
    with running([program("nginx"), "-c", configuration, "-e", "stderr"], port, folder / "log"):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def caddy(language, public, folder):
    port = free_port()
    site = replaced(block(language, "web-servers", "caddyfile", "file_server"), {
        "example.org {": f"http://127.0.0.1:{port} {{", "root * /srv/www": f"root * {public}"})
    configuration = folder / "Caddyfile"
    configuration.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + site, "utf-8")
    environment = os.environ | {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with running([program("caddy"), "run", "--config", configuration], port, folder / "log", env=environment):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module", params=[(server, language) for server in SERVERS for language in LANGUAGES],
                ids=lambda param: "-".join(param))
def base(request, public, tmp_path_factory):
    """The address of the demo site at one of the servers."""
    server, language = request.param
    with {"nginx": nginx, "caddy": caddy}[server](language, public, tmp_path_factory.mktemp(server)) as address:
        yield address


def get(base, path, encoding="identity", **headers):
    return requests.get(base + quote(path, safe="/%?=#"), headers={"Accept-Encoding": encoding, **headers},
                        allow_redirects=False, timeout=10, stream=True)


def body(answer):
    """The bytes as they were sent."""
    return answer.raw.read(decode_content=False)


PATHS = ["/", "/news/", "/news/库存周期/", "/tags/储能/", "/en/guide/deploy/", "/index.xml", "/robots.txt", "/sitemap.xml",
         "/feed.json"]


@pytest.mark.parametrize("path", PATHS)
def test_pages_are_there(base, public, path):
    answer = get(base, path)
    file = public / (path[1:] + "index.html" if path.endswith("/") else path[1:])
    assert (answer.status_code, body(answer)) == (200, file.read_bytes())
    kind = {".html": "text/html", ".xml": "text/xml", ".txt": "text/plain", ".json": "application/json"}[file.suffix]
    assert answer.headers["Content-Type"].split(";")[0] == kind
    if kind != "application/json":
        assert "charset=utf-8" in answer.headers["Content-Type"]


@pytest.mark.parametrize("asked, sent", [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br", "br"), ("identity", None)])
@pytest.mark.parametrize("path", ["/", "/news/库存周期/", "/index.xml"])
def test_compressed_files_are_sent_as_they_are(base, public, path, asked, sent):
    answer = get(base, path, asked)
    file = public / (path[1:] + "index.html" if path.endswith("/") else path[1:])
    assert answer.headers.get("Content-Encoding") == sent
    received = body(answer)
    suffix = {"gzip": ".gz", "br": ".br", None: ""}[sent]
    assert received == file.with_name(file.name + suffix).read_bytes()
    unpacked = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[sent](received)
    assert unpacked == file.read_bytes()
    if sent:
        assert "accept-encoding" in answer.headers["Vary"].lower()
        assert len(received) < len(unpacked) / 2


def hashed_files(public):
    """Files whose names hold a hash, by what the builder calls them, not by the pattern under test."""
    page = (public / "index.html").read_text("utf-8") + (public / "news/discount-rate/index.html").read_text("utf-8")
    assets = set(re.findall(r'(?:href|src)="(/assets/[^"]+)"', page))
    shards = ["/" + str(file.relative_to(public)) for file in public.rglob("search/*.bin") if file.name != "index.bin"]
    fonts = ["/" + str(file.relative_to(public)) for file in public.glob("assets/katex-*/**/*") if file.is_file()
             and file.suffix not in (".gz", ".br")]
    assert len(assets) >= 2 and len(shards) >= 4 and len(fonts) >= 4
    return sorted(assets | set(shards[:3] + shards[-3:]) | set(fonts[:3]))


def test_what_browsers_may_keep(base, public):
    for path in hashed_files(public):
        answer = get(base, path)
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "public, max-age=31536000, immutable"), path
    for path in PATHS + ["/search/index.bin", "/en/search/index.bin", "/images/desk.png", "/favicon.svg"]:
        answer = get(base, path)
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache"), path


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_a_page_that_did_not_change_is_not_sent_again(base, encoding):
    first = get(base, "/news/", encoding)
    again = get(base, "/news/", encoding, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, body(again)) == (304, b"")


def test_policies(base):
    for path in ["/", "/index.xml", "/images/inkstone.svg", "/nowhere/"]:
        headers = get(base, path).headers
        assert headers["Content-Security-Policy"] == POLICY
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


@pytest.mark.parametrize("path, page", [
    ("/nowhere/", "404.html"), ("/没有这一页/", "404.html"), ("/entirely/", "404.html"), ("/assets/", "404.html"),
    ("/en/nowhere/", "en/404.html"), ("/en/没有/x.html", "en/404.html"), ("/assets/folio.000000000000.css", "404.html")])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_missing_page_is_answered_in_the_language_of_the_reader(base, public, path, page, encoding):
    answer = get(base, path, encoding)
    text = body(answer)
    if answer.headers.get("Content-Encoding") == "gzip":
        text = gzip.decompress(text)
    assert (answer.status_code, text) == (404, (public / page).read_bytes())
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("path", ["/news", "/news/库存周期", "/en/guide"])
def test_a_link_without_a_slash_keeps_name_and_port(base, path):
    answer = get(base, path)
    assert answer.status_code in (301, 308)
    location = answer.headers["Location"]
    # Digits of an encoded byte are the same in either case (RFC 3986 6.2.2.1).
    assert unquote(location) in (path + "/", base + path + "/")
    final = requests.get(base + quote(path), timeout=10)
    assert (final.status_code, unquote(final.url)) == (200, base + path + "/")


def test_search_files_are_sent_whole(base, public):
    for path in ["/search/index.bin", hashed_files(public)[-1]]:
        answer = get(base, path, "gzip, br")
        assert "Content-Encoding" not in answer.headers
        assert body(answer) == (public / path[1:]).read_bytes()


def test_parts_of_a_file(base, public):
    answer = get(base, "/images/desk.png", Range="bytes=0-99")
    assert (answer.status_code, body(answer)) == (206, (public / "images/desk.png").read_bytes()[:100])


def test_nothing_outside_the_site(base):
    for path in ["/../site.yaml", "/%2e%2e/source", "/.inkstone/public.manifest"]:
        assert requests.get(base + path, timeout=10).status_code in (400, 403, 404)
