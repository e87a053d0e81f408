import Text

/// What a program left beside the files of an author, by its name: never published, because it may hold what the author
/// took back.
enum Leftover {
    case backup, lock, unfinished, system

    /// `nil` for the name of an author's file. O(n).
    init?(name: String) {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, let last = bytes.last else { return nil }
        if first == UInt8(ascii: "~"), bytes.count > 1, bytes[1] == UInt8(ascii: "$") {
            self = .lock
        } else if (last == UInt8(ascii: "~") && bytes.count > 1)
            || (first == UInt8(ascii: "#") && last == first && bytes.count > 1)
        {
            self = .backup
        } else if bytes.ends(with: ".md") && !bytes.holdsConflict {
            return nil
        } else if bytes.holdsConflict {
            self = .backup
        } else if let found = Self.ofSystem.contains(name.lowercased()) ? .system : Self.byEnding(bytes) {
            self = found
        } else {
            return nil
        }
    }

    /// In lower case, files and folders.
    private static let ofSystem: Set<String> = [
        "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "__macosx", "@eadir",
        "#recycle", "lost+found",
    ]

    private static func byEnding(_ bytes: [UInt8]) -> Leftover? {
        var parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        // `a.md.bak.2` and `a.md.bak2` are backups too.
        if parts.count > 2, parts[parts.count - 1].allSatisfy(\.isASCIIDigit), !parts[parts.count - 1].isEmpty {
            parts.removeLast()
            return ending(of: parts) == .backup ? .backup : nil
        }
        return ending(of: parts)
    }

    private static func ending(of parts: [ArraySlice<UInt8>]) -> Leftover? {
        guard parts.count > 1, let last = parts.last, last.count <= 10 else { return nil }
        let letters = last.reversed().drop(while: \.isASCIIDigit).reversed()
        switch String(decoding: letters, as: UTF8.self).lowercased() {
        case "bak", "bkp", "backup", "orig", "rej", "wbk", "xlk", "asd", "autosave", "save": return .backup
        case "swp", "swo", "swn", "swm", "swx": return .lock
        case "tmp", "temp", "part", "partial", "crdownload": return .unfinished
        // Names of their own, but behind another ending a copy of that file.
        case "old" where parts.count > 2: return .backup
        case "lock" where parts.count > 2: return .lock
        default: return nil
        }
    }

    private var kind: Message {
        switch self {
        case .backup: "a backup"
        case .lock: "a lock file"
        case .unfinished: "an unfinished file"
        case .system: "a file of the operating system"
        }
    }

    /// What the author is told.
    func notice(_ path: String, name: String) -> Diagnostic {
        Diagnostic(
            .notice, file: path, "“\(name)” is \(kind) and is not published",
            hint: self == .system ? "delete it" : "delete it, or give it another name to publish it")
    }
}

extension [UInt8] {
    fileprivate func ends(with text: StaticString) -> Bool {
        count > text.utf8CodeUnitCount
            && suffix(text.utf8CodeUnitCount).elementsEqual(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Whether a program that keeps folders alike wrote the name for the other version of a file.
    fileprivate var holdsConflict: Bool {
        withUnsafeBufferPointer {
            $0.firstIndex(of: ".sync-conflict-") != nil || $0.firstIndex(of: "conflicted copy") != nil
        }
    }
}
