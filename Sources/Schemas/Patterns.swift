import Parsing

/// Expressions (ECMA-262) of texts that decoders check.
enum Patterns {
    static let languageCode = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$"

    /// An absolute address with a host, whose last part is no page.
    static let baseURL =
        "^\\s*(?!.*\\.(?:html?|xhtml|php|aspx?|jsp)/*\\s*$)[Hh][Tt][Tt][Pp][Ss]?://[^/?#\"<>\\\\^`{|}@\\s]+(?:/[^?#\"<>\\\\^`{|}@\\s]*)?\\s*$"

    /// The name of a folder, no path.
    static let folderName = "^\\s*[^./\\\\\\s][^/\\\\]*$"

    /// A file's name, no path and not hidden.
    static let fileName = "^\\s*[^./\\\\?#%\\s][^/\\\\?#%\\s]*\\s*$"

    /// A folder of the site, relative to it.
    static let folder = "^(?!\\s*/)(?!(?:.*/)?\\s*\\.\\.\\s*(?:/|$))[^\\\\]*[^./\\\\\\s][^\\\\]*$"

    /// An address that no browser runs.
    static let safeAddress =
        "^(?!\\s*(?:\("javascript".inAnyCase)|\("vbscript".inAnyCase)|\("file".inAnyCase)):)"

    /// A path of the site in front matter: no host, nothing behind the path.
    static let path = "\(slug.dropLast(7))(?!\\s*(?:[Hh][Tt][Tt][Pp][Ss]?:|//))[^?#\\\\]*$"

    /// A path whose parts may begin with a colon only where a token follows.
    static let url = "^(?!(?:.*/)?:(?!(?:\(tokens))(?![A-Za-z]))[A-Za-z])\(path.dropFirst())"

    /// Names between slashes, none hidden and none leading out.
    static let slug = "^(?!(?:.*/)?\\.(?!well-known(?:/|$)|(?:/|$)))(?!(?:.*/)?\\.\\.(?:/|$))[^\\\\]*$"

    /// An address of a social network, or a user's name there.
    static let contact = "^[^\\s]"

    /// A pattern of permalinks: literal text and tokens.
    static let permalink = "^\\s*/(?:\\[[^\\]]*\\]|[^:?#\\\\]|:(?:\(tokens))(?![A-Za-z]))*$"

    /// A number with signs of money, separators of thousands and a unit, as `Field` reads it.
    static func number(units: [String]) -> String {
        let units = (units + ["元", "%"]).map(literal).joined(separator: "|")
        return
            "^[\\s¥￥$€+＋,，]*[-－−]?[\\s¥￥$€]*(?:[0-9０-９][0-9０-９,，\\s]*[.．]?[0-9０-９]*|[.．][0-9０-９]+)\\s*(?:\(units))?\\s*$"
    }

    /// One of some texts, blanks around it left out.
    static func oneOf(_ texts: [String]) -> String {
        "^\\s*(?:\(texts.map(literal).joined(separator: "|")))\\s*$"
    }

    private static func literal(_ text: String) -> String {
        String(text.flatMap { "\\^$.|?*+()[]{}/".contains($0) ? ["\\", $0] : [$0] })
    }

    private static let tokens = PermalinkPattern.Token.allCases.map(\.rawValue.inAnyCase).joined(separator: "|")

    /// A taxonomy whose folder nothing of Inkstone's own takes.
    static let taxonomy: String = {
        let reserved = SiteConfiguration.reservedFolders.map(\.inAnyCase).joined(separator: "|")
        return "^\\s*(?!(?:\(reserved))\\s*$)\\S"
    }()
}
