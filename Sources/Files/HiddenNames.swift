extension StringProtocol {
    /// Whether a part of a path begins with a dot: in the output folder it could be `.git`. `.well-known` (RFC 8615) is
    /// for the public.
    package var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") && self != ".well-known" }

    /// Whether servers or hosts look for a hidden file of this name among the published ones: never one that may hold a
    /// secret or a history, as `.env`, `.htpasswd` and `.git` do.
    var isHiddenNameForServers: Bool {
        switch self {
        // Apache and PHP; GitHub Pages; Codeberg Pages; Cloudflare; Surge.
        case ".well-known", ".htaccess", ".user.ini", ".nojekyll", ".domains", ".assetsignore", ".surgeignore": true
        default: false
        }
    }

    /// Whether a hidden file or folder is of a program that works on the folder, and no author expects it on the site.
    var isHiddenNameOfTools: Bool {
        hasPrefix(".git") || hasPrefix("._")
            || [".DS_Store", ".obsidian", ".vscode", ".idea", ".trash", ".keep"].contains(String(self))
    }

    /// A part of a path with nothing that hides it.
    package var withoutLeadingDots: String {
        isHiddenName ? String(decoding: utf8.drop { $0 == UInt8(ascii: ".") }, as: UTF8.self) : String(self)
    }
}
