import NIOHTTP1

/// The script that previews carry; it is part of the program and of no published site.
enum PreviewScript {
    private static let file = ServedFile(PackageResources.preview_js, type: "text/javascript; charset=utf-8")

    static func response(to request: HTTPRequestHead) -> Response { FileResponder.response(file, to: request) }
}
