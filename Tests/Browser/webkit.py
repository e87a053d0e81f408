"""Runs a script, given on standard input, in pages of WebKit at a phone's width and adds up what it answers:
webkit.py URL… (Debian: python3-gi, gir1.2-webkit2-4.1 and xvfb)"""

import json
import os
import subprocess
import sys


def asked(script, addresses):
    """The sums of what a script answers in WebKit; the system's Python has its bindings."""
    result = subprocess.run(["/usr/bin/python3", __file__, *addresses], input=script, text=True, capture_output=True)
    assert result.returncode == 0, f"no WebKit; run `.ci/setup test`\n{result.stderr}"
    return json.loads(result.stdout)


def run(script, addresses):
    import gi
    gi.require_version("Gtk", "3.0")
    gi.require_version("WebKit2", "4.1")
    from gi.repository import GLib, Gtk, WebKit2

    total, waiting = {}, list(addresses)
    window = Gtk.OffscreenWindow()
    window.set_default_size(360, 800)
    view = WebKit2.WebView()
    window.add(view)
    window.show_all()

    def next_page():
        if waiting:
            view.load_uri(waiting.pop(0))
        else:
            Gtk.main_quit()

    def answered(view, result):
        answer = json.loads(view.evaluate_javascript_finish(result).to_string())
        for name, value in answer.items():
            total[name] = total.get(name, 0) + value if isinstance(value, (int, float)) else value
        next_page()

    def ask():
        view.evaluate_javascript(f"JSON.stringify(({script})())", -1, None, None, None, answered)
        return False

    def loaded(view, event):
        if event == WebKit2.LoadEvent.FINISHED:
            GLib.timeout_add(300, ask)

    view.connect("load-changed", loaded)
    next_page()
    Gtk.main()
    return total


if __name__ == "__main__":
    if not os.environ.get("DISPLAY"):
        os.environ["WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"] = "1"
        os.execvp("xvfb-run", ["xvfb-run", "-a", sys.executable, *sys.argv])
    print(json.dumps(run(sys.stdin.read(), sys.argv[1:])))
