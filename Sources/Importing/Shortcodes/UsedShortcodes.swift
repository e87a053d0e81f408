import Files
import Parsing
import Text

/// Finds the names of the shortcodes that posts of a Hugo site use.
enum UsedShortcodes {
    /// - Parameter folders: with posts, relative to the site.
    static func names(in folders: [String], of site: SiteFolder) -> Set<String> {
        var names: Set<String> = []
        for folder in folders {
            for file in site.files(in: folder) where ContentFile.markdownStem(file) != nil || ContentFile.isHTML(file) {
                guard let bytes = try? FileBytes.read("\(site.path)/\(folder)/\(file)") else { continue }
                names.formUnion(Self.names(in: bytes))
            }
        }
        return names
    }

    /// What stands behind `{{<` and `{{%`.
    static func names(in bytes: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        let opening = UInt8(ascii: "{")
        for index in bytes.indices.dropLast(3) where bytes[index] == opening && bytes[index + 1] == opening {
            guard bytes[index + 2] == UInt8(ascii: "<") || bytes[index + 2] == UInt8(ascii: "%") else { continue }
            let name = bytes[(index + 3)...].drop { $0 == UInt8(ascii: " ") }.prefix {
                $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "%")
            }
            names.insert(String(decoding: name, as: UTF8.self))
        }
        return names
    }
}
