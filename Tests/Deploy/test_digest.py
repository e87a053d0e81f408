"""`inkstone digest` by mail and to a chat, as the guide says, against servers on this machine."""

import email
import json
import os
import subprocess
import threading
from email import policy
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from aiosmtpd.controller import Controller

from recipes import LANGUAGES, block, free_port, program, replaced

POSTS = {
    "a": ("宁德时代（300750）深度：<电池> & 储能双轮驱动，海外产能进入收获期", "2026-05-18 09:30:00", "categories: [深度]"),
    "b": ("电子行业周报：算力链继续上行", "2026-05-18 16:00:00", "categories: [周报]"),
    "draft": ("不该出现的草稿", "2026-05-18 10:00:00", "draft: true"),
    "other": ("另一天", "2026-05-17 10:00:00", ""),
}
YESTERDAY = '$(date --date=yesterday +%F)'


@pytest.fixture
def site(tmp_path, inkstone):
    folder = tmp_path / "site"
    (folder / "content/news").mkdir(parents=True)
    (folder / "site.yaml").write_text("title: 研报\nbase_url: https://example.org/\ntime_zone: Asia/Shanghai\n")
    for name, (title, date, more) in POSTS.items():
        text = f'---\ntitle: "{title}"\ndate: "{date}"\nsummary: 摘要。\n{more}\n---\n\n正文。\n'
        (folder / f"content/news/{name}.md").write_text(text)
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "inkstone").write_text(f'#!/bin/sh\nexec "{inkstone}" "$@" --now "2026-06-01"\n')
    (programs / "inkstone").chmod(0o755)
    return folder


class Mailbox:
    def __init__(self):
        self.mails = []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(envelope)
        return "250 OK"


@pytest.fixture
def mailbox():
    box = Mailbox()
    box.port = free_port()
    controller = Controller(box, hostname="127.0.0.1", port=box.port, server_hostname="localhost")
    controller.start()
    yield box
    controller.stop()


def run(script, site, **variables):
    path = f"{site.parent / 'bin'}:{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "HOME": str(site.parent)} | variables
    return subprocess.run(["sh", "-euc", script], cwd=site, env=environment, capture_output=True, text=True)


def check(envelope):
    """What arrived is a mail with both texts, and nothing that was kept back."""
    assert envelope.mail_from == "reports@example.org" and envelope.rcpt_tos == ["reader@example.org"]
    mail = email.message_from_bytes(envelope.content, policy=policy.default)
    assert not mail.defects
    assert mail["Subject"] == "研报 · 2026年5月18日" and mail["To"] == "reader@example.org"
    plain, html = mail.iter_parts()
    assert plain.get_content_type() == "text/plain" and html.get_content_type() == "text/html"
    for part in [plain, html]:
        text = part.get_content()
        assert "电子行业周报" in text and "https://example.org/news/a/" in text and "2 篇文章" in text
        assert "草稿" not in text and "另一天" not in text
    assert "&lt;电池&gt; &amp; 储能" in html.get_content()


@pytest.mark.parametrize("language", LANGUAGES)
def test_msmtp(language, site, mailbox):
    program("msmtp")
    settings = replaced(
        block(language, "programs-and-mail", "text", "account default"),
        {"smtp.example.org": "127.0.0.1", "587": mailbox.port, "auth on": "auth off", "tls on": "tls off",
         "user reports@example.org\npasswordeval cat ~/.smtp-password\n": ""},
    )
    (site.parent / ".msmtprc").write_text(settings)
    (site.parent / ".msmtprc").chmod(0o600)
    script = block(language, "programs-and-mail", "sh", "msmtp")
    sent = run(replaced(script, {YESTERDAY: "2026-05-18"}), site)
    assert sent.returncode == 0, sent.stderr
    check(mailbox.mails[0])
    nothing = run(replaced(script, {YESTERDAY: "2026-01-01"}), site)
    assert nothing.returncode == 0 and len(mailbox.mails) == 1, nothing.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_curl(language, site, mailbox):
    script = replaced(
        block(language, "programs-and-mail", "sh", "--mail-rcpt"),
        {f'"{YESTERDAY}"': "2026-05-18", ' --ssl-reqd --user "$SMTP_USER:$SMTP_PASSWORD"': "",
         "smtp.example.org:587": f"127.0.0.1:{mailbox.port}"},
    )
    sent = run(script, site)
    assert sent.returncode == 0, sent.stderr
    check(mailbox.mails[0])
    assert b"\n" not in mailbox.mails[0].content.replace(b"\r\n", b"")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chat(language, site):
    received = []

    class Robot(BaseHTTPRequestHandler):
        def do_POST(self):
            received.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *arguments):
            pass

    server = HTTPServer(("127.0.0.1", 0), Robot)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    script = replaced(block(language, "programs-and-mail", "sh", "$ROBOT"), {f'"{YESTERDAY}"': "2026-05-18"})
    sent = run(script, site, ROBOT=f"http://127.0.0.1:{server.server_port}/robot?key=1")
    server.shutdown()
    thread.join()
    server.server_close()
    assert sent.returncode == 0, sent.stderr
    assert received[0]["msgtype"] == "text" and "电子行业周报" in received[0]["text"]["content"]


def test_wrong_arguments_are_told(site, inkstone):
    def digest(*arguments):
        return subprocess.run([inkstone, "digest", *arguments], cwd=site, capture_output=True, text=True)

    for arguments, message in [
        (["--day", "2026-02-30"], "February 2026 has 28 days"), (["--field", "周报"], "write --field category=深度"),
        (["--field", "categry=周报"], "write --field category=周报"), (["--field", "category=周抱"], "write --field category=周报"),
        (["--edition", "zh-Cn2"], "write --edition zh-CN"), (["--format", "xml"], "text, html, json, mail"),
    ]:
        outcome = digest(*arguments)
        assert outcome.returncode == 2 and message in outcome.stderr and outcome.stdout == "", (arguments, outcome)
    empty = digest("--day", "2026-01-01")
    assert empty.returncode == 0 and "这一天没有文章。" in empty.stdout
    assert not (site / ".inkstone").exists() and not (site / "public").exists()
