"""PDF files that other programs write: how many pages they have is what those programs say."""

import io
import json
import subprocess

import pikepdf
import pytest

KINDS = {
    "a table of references": {},
    "streams of objects": {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    "linearised": {"linearize": True},
    "linearised, with streams": {"linearize": True, "object_stream_mode": pikepdf.ObjectStreamMode.generate},
    "encrypted": {"encryption": pikepdf.Encryption(owner="o", user="", R=6)},
    "streams without compression": {"compress_streams": False, "object_stream_mode": pikepdf.ObjectStreamMode.generate},
}


def pdf(pages, **options):
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    buffer = io.BytesIO()
    document.save(buffer, **options)
    return buffer.getvalue()


def updated(content):
    """The same file with two more pages, appended as programs do that sign or annotate."""
    with pikepdf.open(io.BytesIO(content)) as document:
        count = len(document.pages)
        root = document.trailer.Root.Pages.objgen[0]
        kids = " ".join(f"{page.objgen[0]} 0 R" for page in document.pages)
        catalogue = document.trailer.Root.objgen[0]
        size = int(document.trailer.Size)
    start = content.rindex(b"startxref")
    previous = int(content[start:].split()[1])
    place = len(content)
    change = f"{root} 0 obj\n<< /Type /Pages /Kids [{kids}] /Count {count + 2} >>\nendobj\n".encode()
    table = (f"xref\n{root} 1\n{place:010} 00000 n \ntrailer\n<< /Size {size} /Root {catalogue} 0 R /Prev {previous} >>\n"
             f"startxref\n{place + len(change)}\n%%EOF\n")
    return content + change + table.encode()


@pytest.fixture
def counted(inkstone, tmp_path):
    """Pages by the name of a file, as `index.json` has them."""

    def count(files):
        (tmp_path / "content/news/a").mkdir(parents=True)
        (tmp_path / "site.yaml").write_text("base_url: https://example.org/\noutputs: [json]\n")
        (tmp_path / "content/news/a/index.md").write_text("---\ntitle: a\ndate: 2025-01-01\n---\n\ntext\n")
        for name, content in files.items():
            (tmp_path / f"content/news/a/{name}.pdf").write_bytes(content)
        built = subprocess.run([inkstone, "build", "--source", tmp_path], capture_output=True, text=True)
        post = json.loads((tmp_path / "public/index.json").read_text())["posts"][0]
        return {file["name"].removesuffix(".pdf"): file.get("pages") for file in post["attachments"]}, built.stderr

    return count


def test_pages_are_those_of_the_program_that_wrote_them(counted):
    files = {f"{kind} {pages}": pdf(pages, **options) for kind, options in KINDS.items() for pages in [1, 7, 400]}
    files["appended 7"] = updated(pdf(5))
    files["appended to streams 7"] = updated(pdf(5, object_stream_mode=pikepdf.ObjectStreamMode.generate))
    found, told = counted(files)
    assert told == "" and len(found) == len(files)
    for name, pages in found.items():
        # An encrypted file keeps its number in a stream that needs the key, or tells it to anybody.
        assert pages == int(name.split()[-1]) or ("encrypted" in name and pages is None), name


def test_a_broken_file_is_told(counted):
    found, told = counted({"cut": pdf(7)[:-40], "page": b"<html>404</html>", "empty": b"", "whole": pdf(2)})
    assert found == {"cut": None, "page": None, "empty": None, "whole": 2}
    for name in ["cut", "page", "empty"]:
        assert f"warning: “content/news/a/{name}.pdf” cannot be read as a PDF" in told
