import Compressing
import Files
import Foundation
import Text

/// Makes files of a few characters each from the serif face of Noto CJK, with HarfBuzz's `hb-subset`: it takes a few
/// milliseconds a file, where fonttools would read the font of 27 MB for seconds.
package struct FontSubsetter: Sendable {
    /// The Debian packages that have to be there.
    package static let packages = "fonts-noto-cjk libharfbuzz-bin"

    /// Where the program, the font and its licence are; other places are for tests.
    package struct Places: Sendable {
        package var program = "/usr/bin/hb-subset"
        /// Debian's `fonts-noto-cjk`: a collection of the faces of five regions.
        package var font = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
        package var licence = "/usr/share/doc/fonts-noto-cjk/copyright"

        package init() {}
    }

    /// What this machine lacks.
    package struct Missing: Error {
        /// A path.
        package let file: String
    }

    /// The forms of characters that readers of a language expect.
    package enum Region: Int, Sendable {
        // Their numbers in the collection.
        case japan, korea, mainland, taiwan, hongKong

        /// - Returns: `nil` for languages in other scripts.
        package init?(language code: String) {
            let parts = code.lowercased().split(separator: "-").map(String.init)
            switch parts.first {
            case "ja": self = .japan
            case "ko": self = .korea
            case "zh" where parts.contains("hk") || parts.contains("mo"): self = .hongKong
            case "zh" where parts.contains("tw") || parts.contains("hant"): self = .taiwan
            case "zh": self = .mainland
            default: return nil
            }
        }
    }

    package let places: Places
    /// Of font, program and compression: others may make other files of the same characters.
    package let version: String

    package init(_ places: Places) throws(Missing) {
        for file in [places.program, places.font, places.licence] where !FileTree.isFile(file) {
            throw Missing(file: file)
        }
        self.places = places
        // The directory of the collection has a checksum of every table.
        guard let head = try? FileBytes.read(places.font, limit: 4_096),
            let said = ProgramOutput.of(places.program, ["--version"]), !said.isEmpty
        else { throw Missing(file: places.program) }
        var key = KeyBuilder()
        key.add(head)
        key.add(said)
        key.add(Brotli.version)
        key.add(Self.options.joined(separator: " "))
        version = key.key().text
    }

    /// A font of some characters, as WOFF 2.0; `nil` where the program makes none.
    package func file(of scalars: [Unicode.Scalar], _ region: Region) -> [UInt8]? {
        let codes = scalars.map { String($0.value, radix: 16) }.joined(separator: ",")
        let chosen = ["--face-index=\(region.rawValue)", "--unicodes=\(codes)"]
        return ProgramOutput.of(places.program, [places.font] + chosen + Self.options).flatMap { WOFF2.file(of: $0) }
    }

    /// Marks are set closer, and Latin letters kerned; what only vertical lines and small screens need is left out.
    private static let options = [
        "--layout-features=chws,halt,kern", "--drop-tables+=vhea,vmtx,VORG,BASE", "--name-IDs=", "--no-hinting",
        "--desubroutinize", "--output-file=-",
    ]
}
