import Files
import Formats
import Text

/// `slug`, `url` and `aliases`: paths of this site, percent-encoding undone once.
extension FrontMatterDecoder {
    /// A name, or several between slashes. A `?` or `#` is a character of it: what an address cannot have is dropped
    /// when the slug is made.
    mutating func slug(_ value: Node, _ name: String) -> String? {
        guard let text = values.name(of: value, name) else { return nil }
        return checked(text, at: value.range, name) { text throws(WrittenPath.Mistake) in
            guard let slug = text.percentDecoded else { throw .encoding }
            try WrittenPath.check(slug)
            return slug
        }
    }

    /// A path, which may hold the tokens of `permalinks`.
    mutating func url(_ value: Node, _ name: String) -> PermalinkPattern? {
        guard let text = values.name(of: value, name), !isURL(text, at: value.range, name) else { return nil }
        do throws(PermalinkPattern.Mistake) {
            let pattern = try PermalinkPattern(url: text)
            return checked(text, at: value.range, name) { _ throws(WrittenPath.Mistake) in
                try WrittenPath.check(pattern.text)
                return pattern
            }
        } catch {
            switch error {
            case .unreadable(let mistake): report(mistake, text, at: value.range, name)
            case .unknownToken(let token):
                let known = PermalinkPattern.Token.allCases.map(\.rawValue)
                let nearest = NearestName.nearest(to: token, among: known) ?? "slug"
                values.report(
                    .error, at: value.range, "“:\(token)” is not a part of a post's address", hint: "write :\(nearest)")
            case .noPath: report(.leavesSite, text, at: value.range, name)
            }
            return nil
        }
    }

    package mutating func aliases(_ value: Node, _ name: String) -> [String] {
        guard case .list(let list) = value.value else { return alias(value, name).map { [$0] } ?? [] }
        return list.compactMap { alias($0, name) }
    }

    private mutating func alias(_ value: Node, _ name: String) -> String? {
        guard let text = values.name(of: value, name), !isURL(text, at: value.range, name) else { return nil }
        return checked(text, at: value.range, name) { text throws(WrittenPath.Mistake) in
            let path = try WrittenPath.decoded(text)
            try WrittenPath.check(path)
            return path
        }
    }

    private mutating func checked<Path>(
        _ text: String, at range: Range<Int>, _ name: String,
        _ read: (String) throws(WrittenPath.Mistake) -> Path
    ) -> Path? {
        do throws(WrittenPath.Mistake) {
            return try read(text)
        } catch {
            report(error, text, at: range, name)
            return nil
        }
    }

    private mutating func report(
        _ mistake: WrittenPath.Mistake, _ text: String, at range: Range<Int>, _ name: String
    ) {
        values.report(.error, at: range, mistake.message(text), hint: mistake.hint(text, name))
    }

    /// Reports an address with a host; what is to be written instead has no path of the base URL.
    private mutating func isURL(_ text: String, at range: Range<Int>, _ name: String) -> Bool {
        let lowercased = text.lowercased()
        guard lowercased.hasPrefix("http:") || lowercased.hasPrefix("https:") || text.utf8.starts(with: "//".utf8)
        else { return false }
        let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst(3)
        var path = "/" + names.map { String(Substring($0)) }.joined(separator: "/")
        path = String(path.prefix { $0 != "?" && $0 != "#" })
        for base in [parser.basePath, parser.basePath.removingEncoding] where path.hasPrefix(base) {
            path = "/" + path.dropFirst(base.count)
            break
        }
        values.report(.error, at: range, "“\(text)” is not a path", hint: "write \(name): \(path)")
        return true
    }
}
